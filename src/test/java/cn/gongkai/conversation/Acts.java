package cn.gongkai.conversation;

import java.util.UUID;

/// Reads what a resident does in a transcript.
final class Acts {

    private Acts() {}

    static Inbound of(Citizen citizen, String line) {
        var key = UUID.randomUUID().toString();
        if (!line.startsWith("〔")) {
            return new Inbound.Text(citizen, key, line.replace("\\n", "\n"));
        }
        var act = line.substring(1, line.length() - 1).split(" ", 2);
        var detail = act.length > 1 ? act[1] : "";
        return switch (act[0]) {
            case "图片" -> new Inbound.Image(citizen, key);
            case "语音" -> new Inbound.Voice(citizen, key);
            case "视频" -> new Inbound.Video(citizen, key);
            case "位置" -> new Inbound.Location(citizen, key);
            case "链接" -> new Inbound.Link(citizen, key);
            case "菜单" -> new Inbound.MenuClick(citizen, key, detail);
            case "关注" -> new Inbound.Followed(citizen, key, null);
            case "扫码关注" -> new Inbound.Followed(citizen, key, detail);
            case "扫码" -> new Inbound.Scanned(citizen, key, detail);
            case "取消关注" -> new Inbound.Unfollowed(citizen, key);
            case "撤回授权" -> new Inbound.ConsentWithdrawn(citizen, key);
            case "长文" -> new Inbound.Text(citizen, key, "我".repeat(Integer.parseInt(detail)));
            default -> throw new IllegalArgumentException(line);
        };
    }
}
