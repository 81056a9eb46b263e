package cn.gongkai.disclosure;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/// A document as it goes into the database.
///
/// @param path the file it comes from
/// @param asked its phrasings, as JSON
/// @param blocks its body, as JSON
/// @param contentHash of all that a reader could see
record Draft(String path, Disclosure disclosure, String asked, String blocks, String contentHash) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Draft of(String path, Disclosure disclosure) {
        var blocks = BlockJson.write(disclosure.body());
        var hash = Sha256.of(
                JSON.writeValueAsString(disclosure.metadata()).getBytes(StandardCharsets.UTF_8),
                blocks.getBytes(StandardCharsets.UTF_8));
        return new Draft(
                path, disclosure, JSON.writeValueAsString(disclosure.metadata().asked()), blocks, hash);
    }

    String id() {
        return disclosure.id().value();
    }
}
