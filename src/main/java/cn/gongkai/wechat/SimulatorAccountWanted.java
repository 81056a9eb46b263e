package cn.gongkai.wechat;

import cn.gongkai.wechat.WeChatProperties.Switch;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// The simulator's account goes as soon as a real one is configured, unless it is switched on.
public final class SimulatorAccountWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var settings = Binder.get(context.getEnvironment());
        return switch (settings.bind("gongkai.wechat.simulator-account", Switch.class)
                .orElse(Switch.AUTO)) {
            case AUTO ->
                !settings.bind("gongkai.wechat.accounts[0].app-id", String.class)
                        .isBound();
            case ON -> true;
            case OFF -> false;
        };
    }
}
