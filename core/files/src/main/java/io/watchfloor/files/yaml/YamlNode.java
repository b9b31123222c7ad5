package io.watchfloor.files.yaml;

import io.watchfloor.files.yaml.Finding.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A value of a YAML 1.2 file that knows where it stands. Reading it never throws on what an author wrote: what is
 * wrong becomes a finding at its place, and reading goes on.
 */
public final class YamlNode {
    private final String file;
    private final Node node;
    private final Findings findings;

    private YamlNode(String file, Node node, Findings findings) {
        this.file = file;
        this.node = node;
        this.findings = findings;
    }

    /** Reads a file; absent when it is empty or no YAML, which is then a finding. */
    public static Optional<YamlNode> read(String file, String text, Findings findings) {
        List<YamlNode> documents = readAll(file, text, findings);
        if (documents.size() > 1) {
            documents.get(1).error("a second document; this file is read as one: remove the line '---'");
        }
        return documents.stream().findFirst();
    }

    /** Reads the documents of a file, parted by {@code ---}; none when it is empty or no YAML, which is then a finding. */
    public static List<YamlNode> readAll(String file, String text, Findings findings) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .setCodePointLimit(16 << 20)
                .build();
        List<YamlNode> documents = new ArrayList<>();
        try {
            new Compose(settings)
                    .composeAllFromString(text)
                    .forEach(node -> documents.add(new YamlNode(file, node, findings)));
            if (documents.isEmpty()) {
                findings.add(new Finding(file, 1, 1, Severity.ERROR, "the file is empty"));
            }
            return documents;
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            findings.add(new Finding(file, line(mark), column(mark), Severity.ERROR, "not YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            findings.add(new Finding(file, 1, 1, Severity.ERROR, "not YAML: " + e.getMessage()));
        }
        return List.of();
    }

    public String file() {
        return file;
    }

    public int line() {
        return line(node.getStartMark());
    }

    public int column() {
        return column(node.getStartMark());
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** Written without quotation marks. */
    public boolean isPlain() {
        return node instanceof ScalarNode scalar && scalar.isPlain();
    }

    public void error(String message) {
        findings.add(new Finding(file, line(), column(), Severity.ERROR, message));
    }

    public void warn(String message) {
        findings.add(new Finding(file, line(), column(), Severity.WARNING, message));
    }

    /** A finding inside a scalar, {@code offset} chars after its first; at its start when it is folded over lines. */
    public void report(Severity severity, int offset, String message) {
        int column = column();
        if (node instanceof ScalarNode scalar && line(node.getEndMark()) == line()) {
            column += offset + (scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1);
        }
        findings.add(new Finding(file, line(), column, severity, message));
    }

    /** The text of a scalar; anything else is a finding and gives the empty text. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        error("expected text" + (isMap() ? "; put quotation marks around a text that holds ': '" : ", found a list"));
        return "";
    }

    /** The entries of a list; a single value stands for a list of one. */
    public List<YamlNode> items() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(this::child).toList();
        }
        return List.of(this);
    }

    /** The texts of a list of scalars. */
    public List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    /** A value of a map by key, or absent. */
    public @Nullable YamlNode get(String key) {
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key)) {
                    return child(tuple.getValueNode());
                }
            }
        }
        return null;
    }

    /** A value of a map that must be there; its absence is a finding. */
    public Optional<YamlNode> require(String key, String what) {
        YamlNode value = get(key);
        if (value == null) {
            error(what + ": '" + key + "' is missing");
        }
        return Optional.ofNullable(value);
    }

    /** Text of a map's value, or absent. */
    public @Nullable String text(String key) {
        YamlNode value = get(key);
        return value == null ? null : value.text();
    }

    /** Keys and values of a map in the order of the file. A key that stands twice is a finding; the first holds. */
    public Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode map)) {
            error("expected 'key: value' entries");
            return entries;
        }
        for (NodeTuple tuple : map.getValue()) {
            YamlNode key = child(tuple.getKeyNode());
            if (entries.putIfAbsent(key.text(), child(tuple.getValueNode())) != null) {
                key.error("'" + key.text() + "' stands here a second time");
            }
        }
        return entries;
    }

    /** The key nodes of a map, for findings about a key itself. */
    public List<YamlNode> keys() {
        List<YamlNode> keys = new ArrayList<>();
        if (node instanceof MappingNode map) {
            map.getValue().forEach(tuple -> keys.add(child(tuple.getKeyNode())));
        }
        return keys;
    }

    /** Makes a finding of every key that is not known, or that stands twice. */
    public void onlyKeys(String what, Set<String> known) {
        Set<String> seen = new HashSet<>();
        for (YamlNode key : keys()) {
            if (!known.contains(key.text())) {
                key.error(what + ": unknown key '" + key.text() + "'" + Nearest.hint(key.text(), known));
            } else if (!seen.add(key.text())) {
                key.error("'" + key.text() + "' stands here a second time");
            }
        }
    }

    /** The same for the same content, however it is laid out: keys in their order, without comments. */
    public String canonical() {
        if (isMap()) {
            return entries().entrySet().stream()
                    .map(entry -> entry.getKey() + ":" + entry.getValue().canonical())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return isList()
                ? items().stream().map(YamlNode::canonical).collect(Collectors.joining(",", "[", "]"))
                : '"' + text() + '"';
    }

    private YamlNode child(Node child) {
        return new YamlNode(file, child, findings);
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }

    private static int column(Optional<Mark> mark) {
        return mark.map(Mark::getColumn).orElse(0) + 1;
    }
}
