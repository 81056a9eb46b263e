package cn.gongkai.notice;

/// What a resident did, as far as it decides what the platform lets us send.
///
/// Source: developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage
public enum Act {
    /// Wrote, spoke or sent something: five messages within 48 hours.
    SPOKE,
    /// Tapped a menu button or scanned a code: three messages within a minute. Links and a menu's pages count nothing.
    TAPPED,
    /// Follows: three messages within a minute.
    FOLLOWED,
    /// No longer follows: nothing reaches them.
    LEFT
}
