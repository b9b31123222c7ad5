package io.watchfloor.incidents.points;

/**
 * The points of an incident at one moment.
 *
 * @param minute since 1970
 * @param points worth and breadth together
 * @param breadth what the number of voices adds; below zero while one publisher alone says so
 * @param voices that spoke within the hour before
 * @param report id of the report that is worth most of those within the hour before
 */
public record Peak(int minute, int points, int breadth, int voices, Worth worth, String report) {}
