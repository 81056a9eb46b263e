package cn.gongkai.conversation;

import cn.gongkai.setting.SharedTexts;
import cn.gongkai.setting.TextKind;
import cn.gongkai.setting.TextsChanged;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on this node what was changed on any.
@Component
class SharedWording {

    private static final Logger LOG = LoggerFactory.getLogger(SharedWording.class);

    private final Wording wording;
    private final SharedTexts texts;

    SharedWording(Wording wording, SharedTexts texts) {
        this.wording = wording;
        this.texts = texts;
        say();
    }

    @EventListener
    void onChange(TextsChanged changed) {
        say();
    }

    /// A text this version of the program cannot say is left out: the others count, and residents are answered.
    private void say() {
        var usable = new HashMap<String, String>();
        texts.all(TextKind.WORDING).forEach((key, text) -> {
            try {
                wording.check(Map.of(key, text));
                usable.put(key, text);
            } catch (IllegalStateException e) {
                LOG.warn("A changed text is not said: {}", e.getMessage());
            }
        });
        wording.say(usable);
    }
}
