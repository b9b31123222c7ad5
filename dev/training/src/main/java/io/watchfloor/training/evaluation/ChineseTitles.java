package io.watchfloor.training.evaluation;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Sha256;
import io.watchfloor.testkit.Calendar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Chinese titles of two outlets without labels, known by outlet and row; those of shut months are left out. */
public final class ChineseTitles {
    public static final String CCTV = "cctv";

    private static final Map<String, String> OUTLETS = new TreeMap<>(Map.of(CCTV, "CCTV 新闻联播", "zaobao", "联合早报"));
    private static final Map<String, String> FILES =
            Map.of(CCTV, "cctv-2022-2024.tsv.gz", "zaobao", "zaobao-2023-2024.tsv.gz");
    /** One that other states' headlines hold, by names and the characters that stand for them. A crude list, made by nobody's rules. */
    private static final Pattern OTHER_STATE =
            Pattern.compile("[美俄韩菲乌叙欧朝]|日本|日方|英国|英方|法国|法方|德国|德方|印度|澳大利亚|澳方|加拿大|以色列|以军|"
                    + "以方|以总理|巴勒斯坦|加沙|巴以|以巴|黎以|哈马斯|巴基斯坦|伊朗|伊拉克|也门|黎巴嫩|土耳其|埃及|沙特|阿联酋|卡塔尔|阿富汗|越南|老挝|柬埔寨|泰国|缅甸|马来西亚|"
                    + "新加坡|印尼|印度尼西亚|文莱|东帝汶|蒙古国|哈萨克|吉尔吉斯|塔吉克|乌兹别克|土库曼|尼泊尔|斯里兰卡|孟加拉|马尔代夫|巴西|阿根廷|智利|秘鲁|古巴|墨西哥|委内瑞拉|"
                    + "哥伦比亚|厄瓜多尔|玻利维亚|乌拉圭|洪都拉斯|尼加拉瓜|南非|埃塞|肯尼亚|尼日|刚果|苏丹|利比亚|阿尔及利亚|摩洛哥|突尼斯|索马里|安哥拉|赞比亚|津巴布韦|坦桑|加蓬|加纳|"
                    + "塞尔维亚|匈牙利|波兰|捷克|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|芬兰|挪威|丹麦|希腊|爱尔兰|白俄|新西兰|所罗门|斐济|巴布亚|瓦努阿图|北约|联合国|东盟|非盟|"
                    + "阿盟|上合|金砖|海合会|[中驻访对][日英法德印澳加巴以伊越老柬缅蒙哈吉塔土阿沙非拉泰马新]");

    private ChineseTitles() {}

    /**
     * A title.
     *
     * @param row its line in the file of its outlet, the line of names being 0
     */
    public record Title(String outlet, int row, LocalDate day, String text) {
        /** {@code zaobao-57}, as docs/evaluation names it. */
        public String id() {
            return outlet + "-" + row;
        }

        /** At noon: the files know days only. */
        public Headline headline() {
            return Headline.of(
                    id(),
                    "file",
                    Objects.requireNonNull(OUTLETS.get(outlet), outlet),
                    text,
                    null,
                    "zh",
                    day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        }

        public boolean namesAnotherState() {
            return OTHER_STATE.matcher(text).find();
        }
    }

    /**
     * All of a folder in the order of a draw: by the SHA-256 of the seed, a space and the id.
     *
     * @throws UncheckedIOException when a file is missing or is no gzip
     */
    public static List<Title> drawn(Path folder, String seed) {
        List<Title> titles = all(folder);
        titles.sort(Comparator.comparing(title -> Sha256.start(seed + " " + title.id(), 32)));
        return titles;
    }

    /**
     * All of a folder, as they stand there.
     *
     * @throws UncheckedIOException when a file is missing or is no gzip
     */
    static List<Title> all(Path folder) {
        List<Title> titles = new ArrayList<>();
        OUTLETS.keySet().forEach(outlet -> titles.addAll(read(folder.resolve(FILES.get(outlet)), outlet)));
        return titles;
    }

    private static List<Title> read(Path file, String outlet) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            List<Title> titles = new ArrayList<>();
            for (int row = 1; row < lines.size(); row++) {
                String[] cells = lines.get(row).split("\t", -1);
                LocalDate day = LocalDate.parse(cells[0]);
                if (!Calendar.isShut(YearMonth.from(day)) && !cells[2].isBlank()) {
                    titles.add(new Title(outlet, row, day, cells[2]));
                }
            }
            return titles;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
