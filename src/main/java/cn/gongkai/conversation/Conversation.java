package cn.gongkai.conversation;

import org.springframework.stereotype.Service;

/// Decides what the bot says.
@Service
public class Conversation {

    /// One answer to one message. Called once for all repetitions of a message.
    public Reply reply(Inbound inbound) {
        return new Reply.Silence();
    }
}
