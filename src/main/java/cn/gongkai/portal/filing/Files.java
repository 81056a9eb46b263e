package cn.gongkai.portal.filing;

import cn.gongkai.request.Attachment;
import cn.gongkai.request.Draft;
import cn.gongkai.request.Drafts;
import cn.gongkai.request.FormField;
import java.util.ArrayList;
import java.util.List;

/// Which files belong to a draft.
final class Files {

    /// Both sides of a card, and a page or two more.
    static final int MOST = 4;

    private Files() {}

    /// The kinds this draft has to, or may, come with.
    static List<Attachment.Kind> asked(Drafts drafts, Draft draft) {
        var kinds = new ArrayList<Attachment.Kind>();
        if (drafts.asks(draft, FormField.IDENTITY_PROOF)) {
            kinds.add(Attachment.Kind.IDENTITY_PROOF);
        }
        if (draft.form().byAgent()) {
            kinds.add(Attachment.Kind.AUTHORISATION);
        }
        return List.copyOf(kinds);
    }
}
