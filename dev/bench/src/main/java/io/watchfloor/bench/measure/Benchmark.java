package io.watchfloor.bench.measure;

/** Something of ours that is measured beside its peer or its limit. */
public interface Benchmark {

    /** The word that chooses it on the command line. */
    String name();

    /** What it measures, in one line. */
    String what();

    /** Measures; at {@link Scale#SMOKE} within seconds, only to see that it still runs. */
    Report run(Scale scale) throws Exception;
}
