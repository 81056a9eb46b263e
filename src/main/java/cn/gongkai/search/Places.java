package cn.gongkai.search;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Places and bodies a question names by their kind: 伊宁市, 察布查尔县. The figure of another place is no answer,
/// however many words agree.
final class Places {

    /// The two characters before the kind are enough to tell one from another.
    private static final Pattern NAMED = Pattern.compile("[\\u4e00-\\u9fff]{2}[市县镇乡州省盟旗师]");
    /// Words of everyday speech that end like a place.
    private static final Pattern EVERYDAY = Pattern.compile(
            ".*(超市|上市|城市|门市|股市|夜市|集市|菜市|全市|我市|本市|市县|各县|全县|我县|本县|乡镇|村镇|各镇|全镇|本镇|城乡|各乡|家乡|老乡|本省|我省|全省|各省|节省|律师|老师|医师|教师|厨师|药师|程师|筑师|计师|国旗)");

    private Places() {}

    /// The end of each name: 宁市 alone would also be that of 南宁市.
    static Set<String> in(String folded) {
        return NAMED.matcher(folded)
                .results()
                .map(found -> found.group())
                .filter(name -> !EVERYDAY.matcher(name).matches())
                .collect(Collectors.toUnmodifiableSet());
    }
}
