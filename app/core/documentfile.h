// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace topologue::core {

/// What a document was read from.
enum class DocumentForm {
    TopoJson,
    Svg, ///< The source inside an exported picture; saving goes to another file.
};

struct LoadedDocument {
    Architecture architecture;
    Diagnostics warnings; ///< What was strange but tolerable.
    DocumentForm form = DocumentForm::TopoJson;
};

/// The bytes of a file, or with "-" of standard input: at most as many as a document may have. Diagnostics name the
/// path. Any thread.
[[nodiscard]] Result<std::string> loadText(const std::filesystem::path &path);

/// Reads a `*.topo.json` file, or the document inside an SVG that Topologue exported (told apart by the content, not
/// by the name). "-" is standard input. Fails with all diagnostics, each of which names the file. Any thread.
[[nodiscard]] Result<LoadedDocument> loadDocument(const std::filesystem::path &path);

/// The same, but of the picture of a comparison all documents that it shows, in its order. At least one.
[[nodiscard]] Result<std::vector<LoadedDocument>> loadDocuments(const std::filesystem::path &path);

/// The same for what is in memory already (the clipboard, a drop). `name` is what diagnostics call it.
[[nodiscard]] Result<LoadedDocument> loadDocumentText(std::string_view text, const std::string &name);

/// What saveDocument writes.
[[nodiscard]] std::string documentText(const Architecture &architecture);

/// Writes the document atomically as topo.json; see writeOutput. On failure the file is as it was.
[[nodiscard]] Result<void> saveDocument(const std::filesystem::path &path, const Architecture &architecture);

} // namespace topologue::core
