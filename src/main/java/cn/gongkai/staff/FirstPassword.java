package cn.gongkai.staff;

import java.util.Optional;

/// The password `admin` got when there was no account yet. Printed once on the console, never logged.
record FirstPassword(Optional<String> value) {

    static FirstPassword none() {
        return new FirstPassword(Optional.empty());
    }

    @Override
    public String toString() {
        return "FirstPassword[***]";
    }
}
