package io.watchfloor.alerts.decide;

import io.watchfloor.incidents.happenings.Happening;
import io.watchfloor.incidents.happenings.JudgedCall;
import io.watchfloor.model.Silence;

/**
 * Everything that decisions remember: with it another instance goes on where one stopped.
 *
 * @param decided last revision decided, by incident
 * @param watched open incidents
 * @param receivers by name
 * @param lanes what waits together, by receiver and name
 * @param waiting events that wait
 * @param troubles of feeds, services and receivers
 * @param happenings that have called, by receiver and id
 * @param calls and what was said of them, by report; and that a term may call again, by the command that said so
 * @param silences by id
 */
record Memory(
        Table<Integer> decided,
        Table<Watched> watched,
        Table<ReceiverMemory> receivers,
        Table<Lane> lanes,
        Table<Waiting.Line> waiting,
        Table<Trouble> troubles,
        Table<Happening> happenings,
        Table<JudgedCall> calls,
        Table<Silence> silences) {}
