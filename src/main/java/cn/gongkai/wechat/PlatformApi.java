package cn.gongkai.wechat;

import cn.gongkai.memory.ShortMemory;
import cn.gongkai.wechat.ApiOutcome.Done;
import cn.gongkai.wechat.ApiOutcome.Failed;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import me.chanjar.weixin.common.api.WxConsts;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.oauth2.WxOAuth2AccessToken;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls to the platform on behalf of one account. Never on the way of a reply: a call may take seconds.
final class PlatformApi implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformApi.class);

    private final PlatformService service;
    private final String appId;

    PlatformApi(WeChatProperties.Account account, WeChatProperties.Api settings, ShortMemory memory) {
        this.service = new PlatformService(settings);
        this.appId = account.appId();
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

    /// 网页授权, silent: where WeChat is to be sent so that it says who opens a page.
    ///
    /// @param back where it comes back to
    /// @param state comes back with it: at most 128 letters and digits
    String signInAddress(String back, String state) {
        return service.getOAuth2Service().buildAuthorizationUrl(back, WxConsts.OAuth2Scope.SNSAPI_BASE, state);
    }

    /// Exchanges what came back for whom it stands for. A snapshot is somebody who only looks: the platform makes up an
    /// open id for them that is nobody's.
    ///
    /// @param code good once, for five minutes
    SignedIn signedIn(String code) {
        var token = new AtomicReference<WxOAuth2AccessToken>();
        return switch (call(() -> token.set(service.getOAuth2Service().getAccessToken(code)))) {
            case Failed(var why, var error) -> {
                LOG.warn("The platform did not say who opened a page: {} ({})", why.meaning(), error);
                yield new SignedIn.Unknown();
            }
            case Done() when Integer.valueOf(1).equals(token.get().getSnapshotUser()) -> new SignedIn.Snapshot();
            case Done() when token.get().getOpenId() == null -> new SignedIn.Unknown();
            case Done() -> new SignedIn.Person(appId, token.get().getOpenId());
        };
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
