package io.watchfloor.board.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One text of an incident.
 *
 * @param first the report that counts
 * @param copies the same text elsewhere, newest first; they say nothing new
 */
public record Copies(Evidence first, List<Evidence> copies) {

    /** Ids of a report and of its copies, with spaces between them, as one choice of a form names them. */
    public static String ids(Evidence first, List<Evidence> copies) {
        return Stream.concat(Stream.of(first), copies.stream())
                .filter(each -> each.withdrawn() == null)
                .map(Evidence::id)
                .collect(Collectors.joining(" "));
    }

    /** By text, in the order of the reports that count. A copy whose original is not among them stands for itself. */
    static List<Copies> of(List<Evidence> reports) {
        Set<String> known = reports.stream().map(Evidence::id).collect(Collectors.toSet());
        Map<String, List<Evidence>> copies = new LinkedHashMap<>();
        List<Evidence> firsts = new ArrayList<>();
        for (Evidence report : reports) {
            String original = report.copyOf();
            if (original != null && known.contains(original)) {
                copies.computeIfAbsent(original, id -> new ArrayList<>()).add(report);
            } else {
                firsts.add(report);
            }
        }
        return firsts.stream()
                .map(first -> new Copies(first, List.copyOf(copies.getOrDefault(first.id(), List.of()))))
                .toList();
    }
}
