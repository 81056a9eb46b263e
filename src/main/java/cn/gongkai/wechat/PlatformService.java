package cn.gongkai.wechat;

import java.util.concurrent.TimeUnit;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/// WxJava's calls over a client that checks the server's certificate and name.
///
/// Its own client of 4.8 trusts every certificate, so that anybody on the way could read the AppSecret.
final class PlatformService extends WxMpServiceImpl implements AutoCloseable {

    private final CloseableHttpClient client;

    PlatformService(WeChatProperties.Api settings) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .useSystemProperties()
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .setSocketTimeout((int) settings.responseTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .build())
                .build();
        this.client = HttpClients.custom()
                .useSystemProperties()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .setResponseTimeout(settings.responseTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .build();
    }

    /// Not WxJava's: see above.
    @Override
    public void initHttp() {}

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return client;
    }

    /// A proxy comes from the JVM's own settings.
    @Override
    @SuppressWarnings("NullAway") // WxJava asks for null
    public @Nullable HttpHost getRequestHttpProxy() {
        return null;
    }

    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
    }
}
