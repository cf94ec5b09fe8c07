// A picture that carries a cluster's objects, as Hopscope writes it: SVG, PNG, PDF or HTML.
#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <string_view>

namespace hopscope::source {

/// Where the data is: the name of a PNG's text chunk, the id of SVG's and HTML's element, a PDF's attached file with ".json" behind it.
inline constexpr std::string_view pictureDataName = "hopscope-data";
/// The media type of a PDF's attached file, by which it is found.
inline constexpr std::string_view pictureDataType = "application/vnd.hopscope.picture+json";

/// Whether the bytes begin like a PNG, a PDF or an SVG, or are an HTML page with such data in it.
bool isPicture(std::string_view bytes);

/// The data in it. `most`: bytes that it may unpack to. Errors: NoKubernetesObjects, ArchiveTooLarge, FileCut (damaged, or it ends in the middle).
Result<std::string> dataOfPicture(std::string_view bytes, std::uint64_t most = std::uint64_t{64} << 20);

} // namespace hopscope::source
