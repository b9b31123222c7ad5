package io.watchfloor.model;

import java.util.Iterator;

/** Headlines of the past in their order of arrival. */
public interface Past extends Iterator<Headline>, AutoCloseable {
    /** How much of it has been read, from 0 to 1. */
    double done();

    @Override
    void close();
}
