package io.watchfloor.testkit.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Circles of classes: each needs the next, and the last the first. Nested classes count as the one they are nested in. */
final class Cycles {
    private final Map<String, Set<String>> uses = new TreeMap<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Set<String> onPath = new HashSet<>();
    private final List<Set<String>> circles = new ArrayList<>();

    private Cycles() {}

    /** Fails when there is a circle that is not listed, or when one is listed that is there no more. */
    static void check(JavaClasses all) {
        Cycles cycles = new Cycles();
        Set<String> sealed = new HashSet<>();
        Set<String> known = new TreeSet<>();
        for (JavaClass one : all) {
            String name = outermost(one);
            known.add(name);
            if (one.reflect().isSealed()) {
                sealed.add(name);
            }
            Set<String> targets = cycles.uses.computeIfAbsent(name, made -> new TreeSet<>());
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                targets.add(outermost(dependency.getTargetClass().getBaseComponentType()));
            }
        }
        cycles.uses.values().forEach(targets -> targets.retainAll(known));
        cycles.uses.keySet().forEach(name -> {
            if (!cycles.index.containsKey(name)) {
                cycles.visit(name);
            }
        });
        Set<String> found = new TreeSet<>();
        for (Set<String> circle : cycles.circles) {
            if (circle.stream().noneMatch(sealed::contains)) {
                found.add(String.join(" ", circle));
            }
        }
        Exceptions.compare("circles of classes", found, Exceptions.CIRCLES, known);
    }

    /** Tarjan's strongly connected components. */
    private void visit(String name) {
        index.put(name, index.size());
        low.put(name, index.get(name));
        path.push(name);
        onPath.add(name);
        for (String target : uses.getOrDefault(name, Set.of())) {
            if (!index.containsKey(target)) {
                visit(target);
                low.merge(name, low.getOrDefault(target, 0), Math::min);
            } else if (onPath.contains(target)) {
                low.merge(name, index.getOrDefault(target, 0), Math::min);
            }
        }
        if (low.get(name).equals(index.get(name))) {
            Set<String> circle = new TreeSet<>();
            String member;
            do {
                member = path.pop();
                onPath.remove(member);
                circle.add(member);
            } while (!member.equals(name));
            if (circle.size() > 1) {
                circles.add(circle);
            }
        }
    }

    /** The name of the class without those that it is nested in. */
    private static String outermost(JavaClass one) {
        String name = one.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
