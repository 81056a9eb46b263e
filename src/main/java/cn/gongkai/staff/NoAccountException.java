package cn.gongkai.staff;

import org.springframework.security.core.AuthenticationException;

/// The identity provider vouches for somebody who may not work here.
class NoAccountException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final String name;

    /// @param name what the provider calls them; empty, if it does not say
    NoAccountException(String name) {
        super("no such account, or shut out");
        this.name = name;
    }

    String name() {
        return name;
    }
}
