package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {
    @TempDir
    private Path folder;

    @Test
    void takesNamesAddressesAndRanges() throws UnknownHostException {
        AllowedHosts allowed =
                AllowedHosts.parse(" world, Mail.Desk.example,10.0.0.8 ,172.16.0.0/12, fd00::/8, a_b-1.c");
        assertThat(allowed.names("MAIL.desk.example")).isTrue();
        assertThat(allowed.names("world")).isTrue();
        assertThat(allowed.names("a_b-1.c")).isTrue();
        assertThat(allowed.names("desk.example")).isFalse();
        assertThat(allowed.contains(InetAddress.getByName("10.0.0.8"))).isTrue();
        assertThat(allowed.contains(InetAddress.getByName("10.0.0.9"))).isFalse();
        assertThat(allowed.contains(InetAddress.getByName("172.17.0.1"))).isTrue();
        assertThat(allowed.contains(InetAddress.getByName("fd12::1"))).isTrue();
        assertThat(AllowedHosts.parse(" ").contains(InetAddress.getByName("10.0.0.8")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "172.16.0.0/33",
                "172.16.0/12",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.0/",
                "*.desk.example",
                "http://desk.example",
                "desk.example:443",
                "desk example",
                "-desk",
                "fd00::/129",
                "::g"
            })
    void refusesWhatIsNeither(String entry) {
        assertThatThrownBy(() -> AllowedHosts.parse("mail.desk.example," + entry))
                .hasMessageStartingWith("\"" + entry + "\" is neither a name (mail.desk.example), an address");
    }

    @Test
    void saysWhereItStands() throws Exception {
        Path file = Files.writeString(
                folder.resolve("watchfloor.properties"), "# ours\ningest.allow = 10.0.0.0/8\nalerts.allow=10.0.0/8\n");
        Settings settings = Settings.load(file, Map.of());
        assertThatThrownBy(() -> AllowedHosts.of(settings, "alerts.allow"))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("watchfloor.properties:3: alerts.allow: \"10.0.0/8\" is neither");
        Settings overridden = Settings.load(file, Map.of("WATCHFLOOR_ALERTS_ALLOW", "10.0.0/16"));
        assertThatThrownBy(() -> AllowedHosts.of(overridden, "alerts.allow"))
                .hasMessageStartingWith("WATCHFLOOR_ALERTS_ALLOW (alerts.allow): \"10.0.0/16\" is neither");
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "169.254.1.1", "fe80::1", "fd00:ec2::254", "100.100.100.200"})
    void aWideRangeNeverAllowsWhatHandsOutKeys(String address) throws UnknownHostException {
        InetAddress metadata = InetAddress.getByName(address);
        AllowedHosts wide = AllowedHosts.parse("0.0.0.0/0, ::/0, 169.254.0.0/16, 169.254.169.0/23, 100.64.0.0/10");
        assertThat(wide.contains(metadata)).isFalse();
        assertThat(AllowedHosts.parse(address).contains(metadata)).isTrue();
    }

    @Test
    void aRangeOf24BitsMayAllowThem() throws UnknownHostException {
        InetAddress metadata = InetAddress.getByName("169.254.169.254");
        assertThat(AllowedHosts.parse("169.254.169.0/24").contains(metadata)).isTrue();
    }
}
