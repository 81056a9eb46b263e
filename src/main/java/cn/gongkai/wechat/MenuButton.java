package cn.gongkai.wechat;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A button of the account's menu: it sends a key, opens a page, or holds further buttons.
///
/// @param key what the bot receives on a tap; empty for a button that opens a page
/// @param url the page; one that starts with a slash is on this installation
public record MenuButton(
        @DefaultValue("") String name,
        @DefaultValue("") String key,
        @DefaultValue("") String url,
        @DefaultValue List<MenuButton> buttons) {

    public MenuButton {
        buttons = List.copyOf(buttons);
    }
}
