package cn.gongkai.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Text that looks like notices to an index: a vocabulary of our own, words drawn by Zipf's law, the same for the same
/// seed.
final class GeneratedText {

    private static final String[] COMMON = ("的 在 和 应当 可以 办理 申请 管理 部门 单位 工作 信息 公开 政府 行政 机关 规定 人员 材料 项目 企业 服务 时间 地点"
                    + " 审批 许可 处罚 收费 标准 土地 规划 建设 安全 环境 卫生 教育 医疗 社会 保险 就业 补贴 住房 公积金 车辆 驾驶 身份证 户口 登记 变更 注销"
                    + " 备案 年度 报告 预算 决算 采购 招标 公告 通知 意见 办法 条例 细则 方案 措施 要求 期限 工作日 答复 投诉 举报 复议 诉讼 监督 检查 档案"
                    + " 复印件 原件 证明 表格 窗口 大厅 网站 电话 邮箱 地址 负责人 法人 公民 组织 街道 社区 园区 开发区 供水 供电 供热 燃气 道路 交通 停车 绿化")
            .split(" ");
    private static final String CHARACTERS =
            "安保北本标病不部才财采参产场成城程出处传创村大代单当党导地第点电定东动都度多发法方防分风服复改干高告个根工公共关管广规国果海好合和核河户化划环回会活机基及级集计技济加家价检建将交教接街节结解界金进经精精境居局具决开科可口矿扩来劳老理力立利联量林领流路绿论贸没门民名目内南年农排平评企前桥情区取权全确群人日入三商上设社申生省施十时实食市事收手受书数水税四所体天条铁通统投土外完网为位文务西系下现相项小效协新信行宣学业一医已以易意引应用优由有与预员原院运灾在造则展站者真镇整正政证之支知直职制治中众种重州主住注专转装准资自综总组作";

    private final Random random;
    private final List<String> words = new ArrayList<>();

    GeneratedText(long seed) {
        random = new Random(seed);
        words.addAll(List.of(COMMON));
        var made = new Random(42);
        while (words.size() < 20_000) {
            var word = new StringBuilder();
            var length = 2 + made.nextInt(3);
            for (var i = 0; i < length; i++) {
                word.append(CHARACTERS.charAt(made.nextInt(CHARACTERS.length())));
            }
            words.add(word.toString());
        }
    }

    /// Several sentences.
    String passage(int characters) {
        var text = new StringBuilder();
        while (text.length() < characters) {
            text.append(sentence(6 + random.nextInt(10))).append("。");
        }
        return text.toString();
    }

    String title() {
        return "关于" + sentence(3) + "的通知";
    }

    /// As a resident types it: some words of the text, some others, chatter around.
    String question(String passage) {
        var start = random.nextInt(Math.max(1, passage.length() - 14));
        var taken = passage.substring(start, Math.min(passage.length(), start + 8 + random.nextInt(6)));
        return switch (random.nextInt(4)) {
            case 0 -> taken + "怎么办理";
            case 1 -> "请问" + taken + sentence(1) + "需要什么材料";
            case 2 -> sentence(2) + taken + "吗";
            default -> "你好，我想问一下" + sentence(4) + "在哪里办";
        };
    }

    private String sentence(int length) {
        var sentence = new StringBuilder();
        for (var i = 0; i < length; i++) {
            sentence.append(word());
        }
        return sentence.toString();
    }

    /// Rank r comes with a probability proportional to 1/r.
    private String word() {
        return words.get((int) Math.exp(random.nextDouble() * Math.log(words.size())) - 1);
    }
}
