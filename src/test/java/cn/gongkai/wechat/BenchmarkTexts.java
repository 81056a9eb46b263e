package cn.gongkai.wechat;

import java.util.random.RandomGenerator;

/// Invented documents and questions that read like a public body's.
final class BenchmarkTexts {

    private static final String[] PLACES = {
        "东城街道",
        "西城街道",
        "都拉塔口岸",
        "金岗循环经济产业园",
        "六十三团",
        "六十四团",
        "六十六团",
        "六十七团",
        "金屯镇",
        "花海镇",
        "榆树庄镇",
        "苇湖镇",
        "长丰镇",
        "中亚镇",
        "友谊路社区",
        "天山路社区",
        "和平里社区",
        "第一工业区",
        "第二工业区",
        "保税物流园"
    };
    private static final String[] MATTERS = {
        "道路养护", "供热管网改造", "老旧小区改造", "城乡低保", "医疗救助", "住房公积金", "义务教育招生", "学生资助", "企业开办", "工程建设审批", "安全生产检查", "食品安全抽检",
        "环境影响评价", "污水处理", "征地补偿", "农机购置补贴", "高标准农田建设", "节水灌溉", "棉花价格补贴", "就业创业培训", "社会保险补贴", "人才引进", "政府采购", "部门预算",
        "部门决算", "三公经费", "行政处罚", "行政许可", "信访接待", "法律援助", "公共交通线路", "停车收费", "物业管理", "生活垃圾分类", "森林防火", "防汛抗旱", "地质灾害防治",
        "气象预警", "疫苗接种", "残疾人补贴"
    };
    private static final String[] SENTENCES = {
        "申请人应当提交身份证明、申请表和相关证明材料，材料齐全的当场受理。",
        "自受理之日起二十个工作日内作出决定，需要延长的应当书面告知理由。",
        "资金由财政统一安排，专款专用，任何单位和个人不得挤占挪用。",
        "对弄虚作假骗取补贴的，依法追回资金并追究责任。",
        "办理地点在政务服务大厅二楼综合窗口，工作日上午十点至下午八点。",
        "本通知自发布之日起施行，有效期五年。",
        "咨询电话和监督电话同时向社会公布，接受群众监督。",
        "各单位要加强组织领导，明确责任分工，确保按期完成任务。",
        "符合条件的家庭按照每人每月的标准给予补助，按季度发放。",
        "检查结果在门户网站公示，公示期不少于七个工作日。"
    };
    private static final String[] QUESTIONS = {
        "%s第%d批%s什么时候公布", "%s%d号%s怎么申请", "%2$d年%1$s%3$s的标准是多少", "%s第%d批%s需要哪些材料", "请问%s%d号%s由谁负责"
    };

    private BenchmarkTexts() {}

    /// One row of the bulk format, about 350 characters of text.
    static String row(int number, RandomGenerator random) {
        var place = PLACES[random.nextInt(PLACES.length)];
        var matter = MATTERS[random.nextInt(MATTERS.length)];
        var text = new StringBuilder("%s%d年第%d批%s工作安排如下。".formatted(place, 2015 + number % 11, number, matter));
        while (text.length() < 350) {
            text.append(MATTERS[random.nextInt(MATTERS.length)])
                    .append("涉及")
                    .append(10 + random.nextInt(9_000))
                    .append("户，")
                    .append(SENTENCES[random.nextInt(SENTENCES.length)]);
        }
        return "{\"id\":\"d%d\",\"title\":\"关于%s第%d批%s的通知\",\"text\":\"%s\",\"publishedOn\":\"%d-05-01\"}"
                .formatted(number, place, number, matter, text, 2015 + number % 11);
    }

    /// A question that no other one is likely to repeat.
    static String question(int documents, RandomGenerator random) {
        return QUESTIONS[random.nextInt(QUESTIONS.length)].formatted(
                PLACES[random.nextInt(PLACES.length)],
                1 + random.nextInt(documents),
                MATTERS[random.nextInt(MATTERS.length)]);
    }
}
