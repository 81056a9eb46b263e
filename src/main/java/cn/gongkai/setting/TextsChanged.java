package cn.gongkai.setting;

/// Published on each node when it has seen that texts changed, there or elsewhere; [SharedTexts#all] has them.
public record TextsChanged() {}
