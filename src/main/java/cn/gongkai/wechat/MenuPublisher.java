package cn.gongkai.wechat;

import cn.gongkai.memory.ShortMemory;
import cn.gongkai.organ.Organ;
import cn.gongkai.wechat.ApiOutcome.Done;
import cn.gongkai.wechat.ApiOutcome.Failed;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/// Gives every account that has a secret the configured menu, once the program is ready.
///
/// An unverified 公众号 is not granted this; its residents type instead, and everything else works.
final class MenuPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(MenuPublisher.class);

    private final Accounts accounts;
    private final WeChatProperties settings;
    private final ShortMemory memory;
    private final Organ organ;

    MenuPublisher(Accounts accounts, WeChatProperties settings, ShortMemory memory, Organ organ) {
        this.accounts = accounts;
        this.settings = settings;
        this.memory = memory;
        this.organ = organ;
    }

    @EventListener(ApplicationReadyEvent.class)
    void publish() {
        if (settings.menu().isEmpty()) {
            return;
        }
        accounts.all().stream()
                .filter(account -> !account.settings().secret().isEmpty())
                .forEach(account -> Thread.ofVirtual().name("wechat-menu").start(() -> publish(account)));
    }

    private void publish(Account account) {
        try (var api = new PlatformApi(account.settings(), settings.api(), memory)) {
            switch (api.createMenu(menu())) {
                case Done() -> LOG.info("Account {} has its menu", account.appId());
                case Failed(var why, var code) ->
                    LOG.warn("Account {} goes without its menu: {} ({})", account.appId(), why.meaning(), code);
            }
        }
    }

    private WxMenu menu() {
        var menu = new WxMenu();
        menu.setButtons(settings.menu().stream().map(this::button).toList());
        return menu;
    }

    private WxMenuButton button(MenuButton button) {
        var made = new WxMenuButton();
        made.setName(button.name());
        made.setSubButtons(button.buttons().stream().map(this::button).toList());
        if (!button.buttons().isEmpty()) {
            return made;
        }
        if (button.url().isEmpty()) {
            made.setType("click");
            made.setKey(button.key());
        } else {
            made.setType("view");
            made.setUrl(button.url().startsWith("/") ? organ.link(button.url()) : button.url());
        }
        return made;
    }
}
