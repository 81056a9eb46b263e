package cn.gongkai.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Objects;

/// What came with a name and a password.
///
/// @param code of the second factor; empty, if none was typed
record SignInDetails(String code) implements Serializable {

    static SignInDetails of(HttpServletRequest request) {
        return new SignInDetails(Objects.requireNonNullElse(request.getParameter("code"), ""));
    }

    @Override
    public String toString() {
        return "SignInDetails[***]";
    }
}
