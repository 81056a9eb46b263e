package cn.gongkai.wechat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Invented documents and questions. The words mean nothing, but a few are common and most are rare, as in any
/// language: that is what decides how much a search has to read.
final class BenchmarkTexts {

    private static final String CHARACTERS = """
            政府信息公开申请办理机关部门单位行政许可处罚预算决算资金项目建设工程规划土地征收补偿安置房屋环境保护水利农业林业棉花种植牧场团镇社区街道居民企业登记注册税务就业创业培训\
            社会保险医疗救助教育学校招生资助住房公积金供热供水供电道路交通运输安全生产食品药品监督检查质量标准价格补贴发放条件材料时间地点电话咨询受理审核批准公示结果通知公告意见办法规定条例\
            实施细则试点方案计划报告统计数据年度季度月日人口面积产值增长投资贸易口岸物流仓储园区招商引资科技创新人才引进文化体育旅游气象地震消防应急防汛抗旱疫苗接种残疾老年妇女儿童退役军人""";
    /// Stands for a question of [#commonQuestion].
    static final String COMMON = "*";

    private static final int WORDS = 20_000;
    private static final List<String> VOCABULARY = vocabulary();
    private static final String[] ASKED = {"怎么办理", "是什么", "有哪些", "什么时候公布", "需要什么材料", "由谁负责", "标准是多少"};

    private BenchmarkTexts() {}

    private static List<String> vocabulary() {
        var random = new Random(1);
        var words = new ArrayList<String>(WORDS);
        for (var i = 0; i < WORDS; i++) {
            var word = new StringBuilder();
            for (var n = random.nextInt(5) == 0 ? 3 : 2; n > 0; n--) {
                word.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            words.add(word.toString());
        }
        return words;
    }

    /// One row of the bulk format, about 350 characters of text.
    static String row(int number) {
        var words = words(number);
        var text = new StringBuilder();
        for (var i = 0; i < words.size(); i++) {
            text.append(words.get(i)).append(i % 12 == 11 ? "。" : i % 4 == 3 ? "，" : "");
        }
        return "{\"id\":\"d%d\",\"title\":\"关于%s的通知（第%d号）\",\"text\":\"%s。\",\"publishedOn\":\"%d-05-01\"}"
                .formatted(number, title(words), number, text, 2015 + number % 11);
    }

    private static String title(List<String> words) {
        return String.join("", words.subList(0, 5));
    }

    private static List<String> words(int number) {
        var random = new Random(number);
        var words = new ArrayList<String>();
        for (var i = 0; i < 160; i++) {
            words.add(VOCABULARY.get(rank(random)));
        }
        return words;
    }

    /// Zipf's law: the tenth word is half as common as the fifth.
    private static int rank(RandomGenerator random) {
        return (int) Math.min(WORDS - 1, Math.pow(WORDS, random.nextDouble()) - 1);
    }

    /// A question about one of the documents.
    static String question(int documents, RandomGenerator random) {
        var words = words(1 + random.nextInt(documents));
        var from = random.nextInt(words.size() - 4);
        return String.join("", words.subList(from, from + 3 + random.nextInt(2))) + ASKED[random.nextInt(ASKED.length)];
    }

    /// A question people share: of as many as there are documents, by Zipf's law.
    static String commonQuestion(int documents, RandomGenerator random) {
        var rank = (long) Math.pow(documents, random.nextDouble());
        return question(documents, new Random(rank));
    }
}
