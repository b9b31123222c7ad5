package io.watchfloor.training.scale;

import io.watchfloor.rules.scale.Scale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which words are used alike, from headlines that nobody labelled: what is learned of a word that labels know then holds, in
 * part, for one that they do not. A word's vector has the length 1; words that stand among the same others point the same
 * way. The same texts give the same vectors.
 *
 * @param byPlace the vector of each place of a word, that of several words at one place being their sum
 * @param size numbers of a vector
 */
public record WordVectors(SortedMap<Integer, double[]> byPlace, int size) {
    /** No vectors: nothing is known but what labels say. */
    public static final WordVectors NONE = new WordVectors(new TreeMap<>(), 0);

    private static final int SIZE = 100;
    /** More than are kept, so that those that are kept are right. */
    private static final int SPARE = 20;

    private static final int ROUNDS = 4;
    /** A word that stands in fewer texts says nothing. */
    private static final int RARE = 8;

    private static final long SEED = 20230201;

    /** Learns from texts, each the words that {@link io.watchfloor.rules.scale.Clues#words} gives. */
    public static WordVectors of(List<List<String>> texts) {
        Map<String, Integer> numbers = numbers(texts);
        if (numbers.size() <= SIZE + SPARE) {
            return NONE;
        }
        double[][] vectors = vectors(Neighbours.of(texts, numbers));
        SortedMap<Integer, double[]> byPlace = new TreeMap<>();
        numbers.forEach((word, number) -> {
            if (Scale.isWord(word)) {
                Dense.add(byPlace.computeIfAbsent(Scale.place(word), place -> new double[SIZE]), 1, vectors[number]);
            }
        });
        return new WordVectors(byPlace, SIZE);
    }

    /** The commonest word is 0; of equally common ones the first in the alphabet comes first. */
    private static Map<String, Integer> numbers(List<List<String>> texts) {
        Map<String, Long> seen = texts.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        Map<String, Integer> numbers = new HashMap<>();
        seen.entrySet().stream()
                .filter(word -> word.getValue() >= RARE)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(word -> numbers.put(word.getKey(), numbers.size()));
        return numbers;
    }

    /** The strongest directions of the table, by subspace iteration; a row for each word. */
    private static double[][] vectors(Neighbours table) {
        Random random = new Random(SEED);
        double[][] basis = new double[table.rows()][SIZE + SPARE];
        for (double[] row : basis) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextDouble() - 0.5;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            basis = table.times(table.turnedTimes(basis));
            Dense.straighten(basis);
        }
        double[][] squares = Dense.products(table.turnedTimes(basis));
        double[][] axes = Dense.axes(squares);
        List<Integer> strongest = IntStream.range(0, squares.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -squares[i][i]))
                .limit(SIZE)
                .toList();
        double[][] chosen = new double[axes.length][SIZE];
        for (int i = 0; i < axes.length; i++) {
            for (int j = 0; j < SIZE; j++) {
                int axis = strongest.get(j);
                chosen[i][j] = axes[i][axis] * Math.sqrt(Math.sqrt(Math.max(0, squares[axis][axis])));
            }
        }
        double[][] vectors = Dense.times(basis, chosen);
        for (double[] vector : vectors) {
            double square = 0;
            for (double number : vector) {
                square += number * number;
            }
            double length = Math.sqrt(square);
            for (int i = 0; i < vector.length; i++) {
                vector[i] = length == 0 ? 0 : vector[i] / length;
            }
        }
        return vectors;
    }

    /** The sum of the vectors of the words at these places. */
    double[] sum(int[] places) {
        double[] sum = new double[size];
        for (int place : places) {
            double[] vector = byPlace.get(place);
            if (vector != null) {
                Dense.add(sum, 1, vector);
            }
        }
        return sum;
    }
}
