package cn.gongkai.staff;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;

/// The password `admin` gets when no staff is configured. Printed once on the console, never logged.
record FirstPassword(Optional<String> value) {

    /// 100 random bits.
    static FirstPassword random() {
        return new FirstPassword(Optional.of(new BigInteger(100, new SecureRandom()).toString(36)));
    }

    static FirstPassword none() {
        return new FirstPassword(Optional.empty());
    }

    @Override
    public String toString() {
        return "FirstPassword[***]";
    }
}
