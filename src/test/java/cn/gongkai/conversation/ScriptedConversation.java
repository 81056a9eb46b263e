package cn.gongkai.conversation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Says what a test wants, and remembers what reached it.
public class ScriptedConversation extends Conversation {

    private final List<Inbound> heard = new CopyOnWriteArrayList<>();
    private volatile Function<Inbound, Reply> script = inbound -> new Reply.Silence();

    @SuppressWarnings("NullAway") // nothing of the real one is used
    public ScriptedConversation() {
        super(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public Reply reply(Inbound inbound) {
        heard.add(inbound);
        return script.apply(inbound);
    }

    public void answers(Function<Inbound, Reply> newScript) {
        heard.clear();
        script = newScript;
    }

    public void answers(String text) {
        answers(inbound -> new Reply.Text(text));
    }

    public List<Inbound> heard() {
        return List.copyOf(heard);
    }
}
