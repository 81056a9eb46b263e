package cn.gongkai.wechat;

import cn.gongkai.memory.ShortMemory;
import cn.gongkai.wechat.ApiOutcome.Done;
import cn.gongkai.wechat.ApiOutcome.Failed;
import java.io.IOException;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;

/// Calls to the platform on behalf of one account. Never on the way of a reply: a call may take seconds.
final class PlatformApi implements AutoCloseable {

    private final PlatformService service;

    PlatformApi(WeChatProperties.Account account, WeChatProperties.Api settings, ShortMemory memory) {
        this.service = new PlatformService(settings);
        service.setWxMpConfigStorage(new SharedToken(memory, account));
        // It would sleep in the caller's thread between attempts.
        service.setMaxRetryTimes(0);
    }

    ApiOutcome createMenu(WxMenu menu) {
        return call(() -> service.getMenuService().menuCreate(menu));
    }

    /// 客服消息: only for a while after the person did something.
    ApiOutcome sendText(String openId, String words) {
        var message = WxMpKefuMessage.TEXT().toUser(openId).content(words).build();
        return call(() -> service.getKefuService().sendKefuMessage(message));
    }

    private static ApiOutcome call(Call call) {
        try {
            call.run();
            return new Done();
        } catch (WxErrorException e) {
            return e.getCause() instanceof IOException ? new Failed(ApiFault.UNREACHABLE, 0) : failed(e);
        } catch (WxRuntimeException e) {
            // It wraps what went wrong while a token was fetched; without a cause it gave up on -1.
            return switch (e.getCause()) {
                case WxErrorException error -> failed(error);
                case null -> new Failed(ApiFault.BUSY, -1);
                default -> new Failed(ApiFault.UNREACHABLE, 0);
            };
        } catch (RuntimeException e) {
            // Not JSON: something between us and the platform answered.
            return new Failed(ApiFault.UNREACHABLE, 0);
        }
    }

    @Override
    public void close() {
        service.close();
    }

    private static ApiOutcome failed(WxErrorException e) {
        var code = e.getError().getErrorCode();
        return new Failed(ApiFault.of(code), code);
    }

    @FunctionalInterface
    private interface Call {
        void run() throws WxErrorException;
    }
}
