#include "model/source/picture_file.h"

#include <zlib.h>

#include <array>
#include <optional>

namespace hopscope::source {

namespace {

constexpr std::string_view pngSignature("\x89PNG\r\n\x1a\n", 8);
constexpr std::string_view pdfSignature = "%PDF-";
constexpr std::size_t headLength = 4096;

const Error without{ErrorKind::NoKubernetesObjects, {}, {}};
const Error cut{ErrorKind::FileCut, {}, {}};

/// zlib's format (RFC 1950), up to where it ends by itself.
Result<std::string> inflated(std::string_view packed, std::uint64_t most)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return Error{ErrorKind::OutOfMemory, {}, {}};
    std::string text;
    std::array<char, 64 * 1024> piece{};
    // zlib writes nothing there; its interface is older than const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = uInt(packed.size());
    int state = Z_OK;
    while (state == Z_OK && text.size() <= most) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = uInt(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        text.append(piece.data(), piece.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (text.size() > most)
        return Error{ErrorKind::ArchiveTooLarge, std::to_string(most >> 20) + " MiB", {}};
    return state == Z_STREAM_END ? Result<std::string>(std::move(text)) : cut;
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8 | std::uint8_t(bytes[at + i]);
    return number;
}

Result<std::string> bounded(std::string_view text, std::uint64_t most)
{
    if (text.size() > most)
        return Error{ErrorKind::ArchiveTooLarge, std::to_string(most >> 20) + " MiB", {}};
    return std::string(text);
}

/// What stands behind the keyword of a text chunk (PNG, third edition, 11.3.3); nothing for one that is another's.
std::optional<Result<std::string>> textOfChunk(std::string_view type, std::string_view data, std::uint64_t most)
{
    if (!data.starts_with(pictureDataName) || data.size() <= pictureDataName.size() || data[pictureDataName.size()] != '\0')
        return std::nullopt;
    data.remove_prefix(pictureDataName.size() + 1);
    if (type == "tEXt")
        return bounded(data, most);
    if (type == "zTXt")
        return data.empty() ? Result<std::string>(cut) : inflated(data.substr(1), most);
    if (type != "iTXt" || data.size() < 2)
        return std::nullopt;
    const bool isPacked = data[0] == 1;
    data.remove_prefix(2);
    for (int field = 0; field < 2; ++field) { // the language, and the keyword in it
        const std::size_t end = data.find('\0');
        if (end == std::string_view::npos)
            return cut;
        data.remove_prefix(end + 1);
    }
    return isPacked ? inflated(data, most) : bounded(data, most);
}

Result<std::string> dataOfPng(std::string_view bytes, std::uint64_t most)
{
    constexpr std::size_t around = 12; // length, type, checksum
    std::size_t at = pngSignature.size();
    while (bytes.size() - at >= around) {
        const std::size_t length = numberAt(bytes, at);
        const std::string_view type = bytes.substr(at + 4, 4);
        if (length > bytes.size() - at - around)
            return cut;
        if (const auto text = textOfChunk(type, bytes.substr(at + 8, length), most))
            return *text;
        if (type == "IEND")
            return without;
        at += around + length;
    }
    return cut;
}

/// Where the object that is written around `at` begins.
std::size_t objectAround(std::string_view bytes, std::size_t at)
{
    const std::size_t begin = bytes.rfind(" obj", at);
    return begin == std::string_view::npos ? 0 : begin;
}

/// Of a file specification (ISO 32000-2, 7.11.3) the object with the file's bytes: "/EF <</F 91 0 R>>". Else where it stands itself.
std::size_t attachedObject(std::string_view bytes, std::size_t specification)
{
    const std::size_t begin = objectAround(bytes, specification);
    const std::string_view dictionary = bytes.substr(begin, bytes.find("endobj", begin) - begin);
    const std::size_t files = dictionary.find("/EF");
    const std::size_t digits = files == std::string_view::npos ? files : dictionary.find_first_of("0123456789", files);
    if (digits == std::string_view::npos)
        return specification;
    const std::string number(dictionary.substr(digits, dictionary.find_first_not_of("0123456789", digits) - digits));
    const std::size_t object = bytes.find("\n" + number + " 0 obj");
    return object == std::string_view::npos ? object : bytes.find(" obj", object) + 1;
}

/// The attached file's stream (7.11.4), as its dictionary says it is packed.
Result<std::string> dataOfPdf(std::string_view bytes, std::uint64_t most)
{
    std::string subtype = "/" + std::string(pictureDataType);
    subtype.replace(subtype.find('/', 1), 1, "#2F");
    const std::size_t named = bytes.find(subtype);
    if (named == std::string_view::npos)
        return without;
    const std::size_t object = attachedObject(bytes, named);
    constexpr std::string_view begin = "stream";
    const std::size_t stream = object == std::string_view::npos ? object : bytes.find(begin, object);
    if (stream == std::string_view::npos)
        return cut;
    const std::size_t start = objectAround(bytes, object);
    const std::string_view dictionary = bytes.substr(start, stream - start);
    std::string_view data = bytes.substr(stream + begin.size());
    data.remove_prefix(data.starts_with("\r\n") ? 2 : data.starts_with('\n') ? 1 : 0);
    if (dictionary.find("/FlateDecode") != std::string_view::npos)
        return inflated(data, most);
    const std::size_t end = data.find("\nendstream");
    return end == std::string_view::npos ? Result<std::string>(cut) : bounded(data.substr(0, end), most);
}

/// Where the element's text begins.
std::size_t elementText(std::string_view bytes)
{
    for (const char quote : {'"', '\''}) {
        const std::string id = "id=" + std::string(1, quote) + std::string(pictureDataName) + quote;
        const std::size_t named = bytes.find(id);
        const std::size_t end = named == std::string_view::npos ? named : bytes.find('>', named);
        if (end != std::string_view::npos)
            return end + 1;
    }
    return std::string_view::npos;
}

/// The data has no `<` of its own.
Result<std::string> dataOfMarkup(std::string_view bytes, std::uint64_t most)
{
    const std::size_t begin = elementText(bytes);
    if (begin == std::string_view::npos)
        return without;
    const std::size_t end = bytes.find('<', begin);
    return end == std::string_view::npos ? Result<std::string>(cut) : bounded(bytes.substr(begin, end - begin), most);
}

bool isMarkup(std::string_view bytes)
{
    const std::string_view head = bytes.substr(0, headLength);
    const std::size_t first = head.find_first_not_of("\xef\xbb\xbf \t\r\n");
    return first != std::string_view::npos && head[first] == '<';
}

} // namespace

bool isPicture(std::string_view bytes)
{
    if (bytes.starts_with(pngSignature) || bytes.starts_with(pdfSignature))
        return true;
    return isMarkup(bytes) && (bytes.substr(0, headLength).find("<svg") != std::string_view::npos || elementText(bytes) != std::string_view::npos);
}

Result<std::string> dataOfPicture(std::string_view bytes, std::uint64_t most)
{
    if (bytes.starts_with(pngSignature))
        return dataOfPng(bytes, most);
    return bytes.starts_with(pdfSignature) ? dataOfPdf(bytes, most) : dataOfMarkup(bytes, most);
}

} // namespace hopscope::source
