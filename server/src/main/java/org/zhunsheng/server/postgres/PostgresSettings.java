package org.zhunsheng.server.postgres;

public record PostgresSettings(java.nio.file.Path folder, int port, java.util.Map<String, String> settings) {}
