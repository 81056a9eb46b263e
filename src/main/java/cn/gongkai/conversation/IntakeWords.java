package cn.gongkai.conversation;

import cn.gongkai.request.FormField;
import java.util.regex.Pattern;

/// What words look like, as far as their form tells.
final class IntakeWords {

    private static final Pattern QUESTION_ENDING = Pattern.compile("(?:[?？]|[吗嗎呢])[\\p{P}\\p{Z}\\s]*$");
    private static final Pattern INTERROGATIVE =
            Pattern.compile("多少|怎么|怎麼|怎样|怎樣|如何|什么|什麼|哪里|哪裡|哪儿|哪些|几点|多久|为什么|为何|能不能|可不可以|要不要|是不是|哪年|哪天|何时|几时");

    private static final Pattern TITLE = Pattern.compile("《[^》]{2,}》");
    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("[\\[(（〔【]\\s*(?:19|20)\\d{2}\\s*[\\])）〕】]\\s*\\d+\\s*号");
    private static final Pattern PERIOD =
            Pattern.compile("(?:19|20)\\d{2}|[一二两三四五六七八九〇零]{4}年|去年|今年|前年|近\\S{1,2}年|\\d{1,2}月");

    /// 条例 art. 39 (1): petitions, complaints and reports are no requests and have their own ways.
    private static final Pattern COMPLAINT = Pattern.compile("投诉|举报|信访|上访|申诉|控告|检举|讨个说法|讨说法|维权|欠薪|拖欠工资|乱收费|不作为");

    private static final Pattern AMENDMENT = Pattern.compile("修改\\p{IsHan}{1,8}");

    private IntakeWords() {}

    /// A correction of something that no form has.
    static boolean amend(String words) {
        return AMENDMENT.matcher(words.strip()).matches();
    }

    static boolean ask(String words) {
        return endAsking(words) || INTERROGATIVE.matcher(words).find();
    }

    /// Titles may hold a 「如何」 of their own.
    static boolean endAsking(String words) {
        return QUESTION_ENDING.matcher(words).find();
    }

    static boolean complain(String words) {
        return COMPLAINT.matcher(words).find();
    }

    /// Whether a description already says what an optional field would.
    static boolean names(FormField field, String words) {
        return switch (field) {
            case TITLE -> TITLE.matcher(words).find();
            case DOCUMENT_NUMBER -> DOCUMENT_NUMBER.matcher(words).find();
            case PERIOD -> PERIOD.matcher(words).find();
            default -> false;
        };
    }
}
