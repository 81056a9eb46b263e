package cn.gongkai.request;

/// How a resident is called before the vault makes a name of it.
final class Owner {

    private Owner() {}

    static String text(Resident resident) {
        return "resident\n" + resident.account() + '\n' + resident.openId();
    }
}
