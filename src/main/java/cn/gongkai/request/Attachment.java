package cn.gongkai.request;

import java.util.UUID;

/// A file that belongs to a draft or to a request, without its bytes.
///
/// @param contentType as found in the content, such as image/jpeg
/// @param sha256 of the content
/// @param title of a letter; empty for what applicants attached
public record Attachment(UUID id, Kind kind, String contentType, long size, String sha256, String title) {

    /// What it proves.
    public enum Kind {
        IDENTITY_PROOF,
        /// 委托书 of an agent.
        AUTHORISATION,
        /// A letter the body wrote, as text.
        LETTER,
        /// The signed and sealed answer, scanned.
        SCAN,
        /// What goes with the answer: the information itself.
        ENCLOSURE,
        /// What a redacted enclosure was made from: stays in the file, and never goes with the answer.
        ORIGINAL,
        /// Lies in the [Drawer] and belongs to no request.
        DRAWER,
        OTHER
    }
}
