package cn.gongkai.wechat;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Shows an operator what to correct, instead of a stack trace.
final class InvalidAccountsAnalyzer extends AbstractFailureAnalyzer<InvalidAccounts> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidAccounts cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct it in config/application.yaml, or in the environment for what is secret.",
                cause);
    }
}
