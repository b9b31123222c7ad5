package io.watchfloor.cli.doctor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The machine: Java, charsets, memory, disk, clock. */
final class MachineCheckup {
    private static final int JAVA = 17;
    private static final long MEMORY_MIB = 1024;
    /** The smallest container that docker-compose.yml gives to a service. */
    private static final long CONTAINER_MIB = 512;

    /** What feeds outside of the West are written in; they are no part of Java's base, and an image may be cut without them. */
    private static final List<String> CHARSETS = List.of("GB18030", "Big5-HKSCS", "windows-31j", "x-windows-949");

    private static final Path MACHINE = Path.of("/proc/meminfo");
    private static final Pattern ALL_OF_IT = Pattern.compile("MemTotal: +(\\d+) kB");
    private static final long DISK_MIB = 2048;
    /** No clock that is right shows a time before this code was written. */
    private static final Instant WRITTEN = Instant.parse("2026-11-01T00:00:00Z");

    private MachineCheckup() {}

    static List<CheckupResult> of(Path data, Instant now) {
        return List.of(java(), charsets(CHARSETS), memory(), disk(data), clock(now));
    }

    private static CheckupResult java() {
        int feature = Runtime.version().feature();
        String found =
                "Java " + Runtime.version() + ", heap " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB";
        return feature >= JAVA
                ? CheckupResult.fine("java", found)
                : CheckupResult.wrong("java", found, "install a JDK of version " + JAVA + " or newer");
    }

    static CheckupResult charsets(List<String> wanted) {
        List<String> lacking =
                wanted.stream().filter(charset -> !Charset.isSupported(charset)).toList();
        return lacking.isEmpty()
                ? CheckupResult.fine("charsets", String.join(", ", wanted))
                : CheckupResult.wrong(
                        "charsets",
                        "this Java cannot read " + String.join(", ", lacking),
                        "take a Java that has the module jdk.charsets, or feeds written in them stay unread");
    }

    private static CheckupResult memory() {
        if (!(ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system)) {
            return CheckupResult.fine("memory", "cannot be asked for on this system");
        }
        return memory(system.getTotalMemorySize() >> 20, isLimited(system.getTotalMemorySize(), meminfo()));
    }

    /** A container has one service, a machine all of them. */
    static CheckupResult memory(long total, boolean container) {
        long least = container ? CONTAINER_MIB : MEMORY_MIB;
        String where = container ? "the container" : "the machine";
        String found = total + " MiB in all for " + where;
        return total >= least
                ? CheckupResult.fine("memory", found)
                : CheckupResult.wrong("memory", found, "give " + where + " " + least + " MiB or more");
    }

    /** The JVM is told the limit of its container, that file the memory of the machine, whatever kind of limits the engine sets. */
    static boolean isLimited(long bytes, String meminfo) {
        Matcher machine = ALL_OF_IT.matcher(meminfo);
        return machine.find() && bytes >> 10 < Long.parseLong(machine.group(1));
    }

    private static String meminfo() {
        try {
            return Files.exists(MACHINE) ? Files.readString(MACHINE) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static CheckupResult disk(Path data) {
        try {
            Path there = data;
            while (!Files.exists(there)) {
                there = java.util.Objects.requireNonNull(there.toAbsolutePath().getParent());
            }
            FileStore store = Files.getFileStore(there);
            long free = store.getUsableSpace() >> 20;
            String found = free + " MiB free for " + data;
            if (!Files.isWritable(there)) {
                return CheckupResult.wrong(
                        "disk", there + " is not writable", "give the user that runs Watchfloor write access");
            }
            return free >= DISK_MIB
                    ? CheckupResult.fine("disk", found)
                    : CheckupResult.wrong("disk", found, "free some space, or move the data with --data");
        } catch (IOException e) {
            return CheckupResult.wrong(
                    "disk", data + " cannot be looked at: " + e.getMessage(), "check the path and its rights");
        }
    }

    private static CheckupResult clock(Instant now) {
        return now.isAfter(WRITTEN)
                ? CheckupResult.fine("clock", now.toString())
                : CheckupResult.wrong("clock", now + " is before this code was written", "set the clock; use NTP");
    }
}
