package cn.gongkai.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/// Settings as an operator writes them.
@ExtendWith(OutputCaptureExtension.class)
class AccountsTests {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private final ApplicationContextRunner started = new ApplicationContextRunner()
            .withUserConfiguration(OnlyAccounts.class)
            .withPropertyValues("gongkai.wechat.apology=a", "gongkai.wechat.still-working=b");

    private final ApplicationContextRunner withAccount = started.withPropertyValues(
            "gongkai.wechat.accounts[0].app-id=wx0123456789abcdef",
            "gongkai.wechat.accounts[0].original-id=gh_0123456789ab",
            "gongkai.wechat.accounts[0].token=s3cret-token",
            "gongkai.wechat.accounts[0].aes-key=" + KEY);

    @EnableConfigurationProperties(WeChatProperties.class)
    static class OnlyAccounts {

        @Bean
        @Conditional(SimulatorAccountWanted.class)
        SimulatorAccount simulatorAccount(WeChatProperties settings) {
            return new WeChatConfiguration().simulatorAccount(settings);
        }

        @Bean
        Accounts accounts(WeChatProperties settings, Optional<SimulatorAccount> simulator) {
            return new WeChatConfiguration().accounts(settings, simulator);
        }
    }

    @Test
    void withoutAnAccountThereIsTheSimulators() {
        started.run(context -> {
            var simulator = context.getBean(SimulatorAccount.class);
            var account =
                    context.getBean(Accounts.class).find(simulator.appId()).orElseThrow();
            assertThat(account.mode()).isEqualTo(WeChatProperties.Mode.SAFE);
            assertThat(simulator.aesKey()).hasSize(43);
            assertThat(simulator.toString()).doesNotContain(simulator.aesKey()).doesNotContain(simulator.token());
            assertThat(account.toString()).doesNotContain(simulator.aesKey()).doesNotContain(simulator.token());
        });
    }

    @Test
    void everyStartDrawsOtherKeys() {
        assertThat(Simulators.draw(List.of()).aesKey())
                .isNotEqualTo(Simulators.draw(List.of()).aesKey());
    }

    @Test
    void withAnAccountThereIsNoSimulator() {
        withAccount.run(context -> {
            assertThat(context).doesNotHaveBean(SimulatorAccount.class);
            var account =
                    context.getBean(Accounts.class).find("wx0123456789abcdef").orElseThrow();
            assertThat(account.keys()).hasSize(1);
            assertThat(context.getBean(WeChatProperties.class).toString())
                    .doesNotContain("s3cret-token")
                    .doesNotContain(KEY);
        });
    }

    @Test
    void theSimulatorCanBeSwitched() {
        withAccount
                .withPropertyValues("gongkai.wechat.simulator-account=on")
                .run(context ->
                        assertThat(context.getBean(Accounts.class).all()).hasSize(2));
        started.withPropertyValues("gongkai.wechat.simulator-account=off")
                .run(context ->
                        assertThat(context.getBean(Accounts.class).all()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "app-id, ''",
        "app-id, wx/../secret",
        "original-id, ''",
        "token, ''",
        "aes-key, ''",
        "aes-key, SHORTSECRET",
        "previous-aes-key, SHORTSECRET",
        "api-base-url, ftp://SHORTSECRET"
    })
    void aWrongSettingIsNamedButNotShown(String property, String value, CapturedOutput output) {
        withAccount
                .withPropertyValues("gongkai.wechat.accounts[0]." + property + "=" + value)
                .run(context -> {
                    assertThat(context).hasFailed();
                    var failure = Objects.requireNonNull(context.getStartupFailure());
                    assertThat(failure)
                            .rootCause()
                            .isInstanceOf(InvalidAccounts.class)
                            .hasMessageContaining("gongkai.wechat.accounts[0]." + property);
                    var analysis = Objects.requireNonNull(new InvalidAccountsAnalyzer().analyze(failure));
                    assertThat(analysis.getDescription())
                            .contains("gongkai.wechat.accounts[0]." + property)
                            .doesNotContain("SHORTSECRET");
                    assertThat(output.getAll()).doesNotContain("SHORTSECRET");
                });
    }

    @Test
    void plainModeNeedsNoKey() {
        withAccount
                .withPropertyValues("gongkai.wechat.accounts[0].aes-key=", "gongkai.wechat.accounts[0].mode=plain")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void allFaultsAreNamedAtOnceAndTwinsRefused() {
        withAccount
                .withPropertyValues(
                        "gongkai.wechat.accounts[1].app-id=wx0123456789abcdef",
                        "gongkai.wechat.accounts[1].original-id=gh_1",
                        "gongkai.wechat.accounts[1].token=t",
                        "gongkai.wechat.accounts[1].mode=plain",
                        "gongkai.wechat.accounts[2].app-id=wx2")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("accounts[1].app-id")
                        .hasMessageContaining("accounts[2].original-id")
                        .hasMessageContaining("accounts[2].token")
                        .hasMessageContaining("accounts[2].aes-key"));
    }
}
