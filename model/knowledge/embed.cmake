# SPDX-License-Identifier: Apache-2.0

# cmake -D OUTPUT=FILE.cpp -D INPUTS="a.json|b.json" -P embed.cmake
#
# Writes the files of resources/knowledge as C++ raw strings (see builtInFiles in knowledge.h).
cmake_minimum_required(VERSION 3.25)

string(REPLACE "|" ";" inputs "${INPUTS}")
set(rows "")
set(texts "")
foreach(input IN LISTS inputs)
  get_filename_component(name ${input} NAME)
  string(MAKE_C_IDENTIFIER ${name} identifier)
  file(READ ${input} text)
  string(APPEND texts "constexpr std::string_view text_${identifier} = R\"~~(${text})~~\";\n\n")
  string(APPEND rows "    {\"${name}\", text_${identifier}},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made by embed.cmake.
#include \"knowledge.h\"

namespace topologue::knowledge {

namespace {

${texts}constexpr KnowledgeFile Files[]{
${rows}};

} // namespace

std::span<const KnowledgeFile> builtInFiles()
{
    return Files;
}

} // namespace topologue::knowledge
")
