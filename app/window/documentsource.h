// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/documentfile.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace topologue::window {

/// Reads a document from a file, or a sample from the program itself (":/samples/..."). Any thread.
[[nodiscard]] Result<core::LoadedDocument> loadAny(const QString &path);

/// The same, but of a picture of a comparison every document that it shows.
[[nodiscard]] Result<std::vector<core::LoadedDocument>> loadEvery(const QString &path);

struct ReadDocument {
    Result<core::LoadedDocument> document;
    QByteArray hash; ///< Of the bytes; see core::FileWatch.
};
/// The same, and what will tell whether the file has changed since. Any thread.
[[nodiscard]] ReadDocument readAny(const QString &path);

/// True for what is part of the program and cannot be written.
[[nodiscard]] bool isBuiltIn(const QString &path);

} // namespace topologue::window
