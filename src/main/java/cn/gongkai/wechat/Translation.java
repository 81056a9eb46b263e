package cn.gongkai.wechat;

import cn.gongkai.conversation.Citizen;
import cn.gongkai.conversation.Inbound;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From the platform's words to the conversation's. What is empty gets `success` and nothing else.
///
/// Source: developers.weixin.qq.com/doc/service/guide/product/message, Receiving_standard_messages and
/// Receiving_event_pushes
final class Translation {

    private static final String CODE_OF_NEW_FOLLOWER = "qrscene_";

    private Translation() {}

    static Optional<Inbound> of(Account account, Push push) {
        var from = new Citizen(account.appId(), push.person());
        var key = push.key(account.token());
        return Optional.ofNullable(
                switch (push.type()) {
                    // A tapped choice of a menu message comes as text too, with bizmsgmenuid beside it.
                    case "text" -> new Inbound.Text(from, key, push.content());
                    // The platform stopped recognising speech; Recognition arrives empty.
                    case "voice" -> new Inbound.Voice(from, key);
                    case "image" -> new Inbound.Image(from, key);
                    case "video", "shortvideo" -> new Inbound.Video(from, key);
                    case "location" -> new Inbound.Location(from, key);
                    case "link" -> new Inbound.Link(from, key);
                    case "event" ->
                        switch (push.event()) {
                            case "subscribe" -> new Inbound.Followed(from, key, sceneOf(push.eventKey()));
                            case "unsubscribe" -> new Inbound.Unfollowed(from, key);
                            case "SCAN" -> new Inbound.Scanned(from, key, push.eventKey());
                            case "CLICK" -> new Inbound.MenuClick(from, key, push.eventKey());
                            case "user_authorization_revoke", "user_authorization_cancellation" ->
                                push.person().equals(push.from()) ? null : new Inbound.ConsentWithdrawn(from, key);
                            // Also user_info_modified: it concerns picture and nickname, which are not kept here.
                            default -> null;
                        };
                    default -> null;
                });
    }

    /// What the code stands for that led a new follower here; none for other ways, which may carry a key of their own.
    private static @Nullable String sceneOf(String eventKey) {
        return eventKey.startsWith(CODE_OF_NEW_FOLLOWER) ? eventKey.substring(CODE_OF_NEW_FOLLOWER.length()) : null;
    }
}
