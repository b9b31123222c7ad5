package io.watchfloor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the points of a report are made of its gravity, in tenths throughout, as its decision book says. It travels with the
 * report, for a fold looks into no book.
 *
 * @param gravity what of its gravity counts: less for what is no new act
 * @param prior days between acts of its pair that are as grave, by whole steps of gravity from 0 on, as other months
 *     showed; for as long as the memory of the pair is young
 * @param days ascending: novelty has one percentage more than there are days
 * @param percents of gravity: the first for what is as new as fewer than the first of the days, the last for the rest
 * @param story hours in which reports tell of one thing: what they repeat of one another is no less new
 * @param sameAct how much of novelty goes by the same act, in percent; the rest goes by what is as grave
 * @param voices what one, two, three ... independent voices within an hour add; the last holds for more
 * @param elsewhere percent of what voices add that is added for publishers who told the same act of the pair within an
 *     hour, in whatever incident; absent or 0: only those of the incident count
 * @param alone what is lost while one publisher alone says so: one of reliability A or B, another
 * @param official what is added when an official of a party says so
 * @param levels points from which on an incident is priority, immediate, flash
 * @param rules the highest precedence that rules alone give
 * @param one gravity from which on one publisher of reliability A or B is enough to call
 * @param again when the same incident calls again: hours after its last call, the least novelty, points above the last
 */
public record Scoring(
        int gravity,
        List<Integer> prior,
        List<Integer> days,
        List<Integer> percents,
        int story,
        int sameAct,
        List<Integer> voices,
        @Nullable Integer elsewhere,
        List<Integer> alone,
        int official,
        List<Integer> levels,
        Precedence rules,
        int one,
        List<Integer> again) {
    private static final int A_MONTH = 30;

    public Scoring {
        Required.all("Scoring", "rules", rules);
        prior = Required.list(prior);
        days = Required.list(days);
        percents = of("percents", percents, days.size() + 1);
        voices = Required.list(voices);
        alone = of("alone", alone, 2);
        levels = of("levels", levels, 3);
        again = of("again", again, 3);
    }

    private static List<Integer> of(String name, List<Integer> list, int size) {
        List<Integer> all = Required.list(list);
        if (all.size() != size) {
            throw new IllegalArgumentException(
                    "Scoring: " + name + " must hold " + size + " numbers, not " + all.size());
        }
        return all;
    }

    /**
     * The same, for a report.
     *
     * @param itsGravity what counts of it, in tenths
     * @param itsPrior of its pair
     */
    public Scoring of(int itsGravity, List<Integer> itsPrior) {
        return new Scoring(
                itsGravity,
                itsPrior,
                days,
                percents,
                story,
                sameAct,
                voices,
                elsewhere,
                alone,
                official,
                levels,
                rules,
                one,
                again);
    }

    /** The same with another percent for those who told the act elsewhere. */
    public Scoring elsewhere(@Nullable Integer percent) {
        return new Scoring(
                gravity, prior, days, percents, story, sameAct, voices, percent, alone, official, levels, rules, one,
                again);
    }

    /** Percent of gravity of what is as new as so many days. */
    public int novelty(int since) {
        int at = 0;
        while (at < days.size() && since >= days.get(at)) {
            at++;
        }
        return percents.get(at);
    }

    /** What so many voices add. */
    public int breadth(int count) {
        return voices.isEmpty() || count < 1 ? 0 : voices.get(Math.min(count, voices.size()) - 1);
    }

    /** Whether publishers whose reports lie in other incidents count. */
    public boolean countsElsewhere() {
        return elsewhere != null && elsewhere > 0;
    }

    /** What so many publishers of the same act of the pair add, whose reports may lie in other incidents. */
    public int breadthElsewhere(int count) {
        return elsewhere == null ? 0 : breadth(count) * elsewhere / 100;
    }

    /** The level that points reach. */
    public Precedence level(int points) {
        if (points >= levels.get(2)) {
            return Precedence.FLASH;
        }
        if (points >= levels.get(1)) {
            return Precedence.IMMEDIATE;
        }
        return points >= levels.get(0) ? Precedence.PRIORITY : Precedence.ROUTINE;
    }

    /** Days between acts of the pair that are as grave, as other months showed; a month where nothing was looked at. */
    public int prior(int tenths) {
        int step = Math.max(0, tenths / 10);
        return prior.isEmpty() ? A_MONTH : prior.get(Math.min(step, prior.size() - 1));
    }
}
