#include "model/source/unpacker.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace hopscope::source {

namespace {

namespace fs = std::filesystem;

struct ArchiveCloser
{
    void operator()(archive* opened) const { archive_read_free(opened); }
};
using ArchivePointer = std::unique_ptr<archive, ArchiveCloser>;

/// Reads what is in memory; null when there is no memory for that.
ArchivePointer openArchive(std::string_view bytes)
{
    ArchivePointer opened(archive_read_new());
    if (!opened)
        return {};
    archive_read_support_filter_gzip(opened.get());
    archive_read_support_filter_xz(opened.get());
    archive_read_support_filter_zstd(opened.get());
    archive_read_support_filter_bzip2(opened.get());
    archive_read_support_format_tar(opened.get());
    archive_read_support_format_zip(opened.get());
    archive_read_support_format_raw(opened.get()); // one packed file: it comes as the only entry
    archive_read_open_memory(opened.get(), bytes.data(), bytes.size());
    return opened;
}

bool isRaw(archive* opened)
{
    return archive_format(opened) == ARCHIVE_FORMAT_RAW;
}

std::string nameOf(archive_entry* entry)
{
    // In a plain "C" locale a name of other characters exists as one of the two only.
    const char* name = archive_entry_pathname_utf8(entry);
    if (!name)
        name = archive_entry_pathname(entry);
    return name ? name : "?";
}

std::string textOf(archive* opened)
{
    const char* text = archive_error_string(opened);
    return text ? text : "";
}

/// libarchive tells a missing rest from damage by its words only.
bool isCutText(std::string_view text)
{
    // The last is zlib's Z_BUF_ERROR: no more input.
    constexpr std::array<std::string_view, 5> words{"runcated", "remature", "No progress", "end of file", "(-5)"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool isHidden(const fs::path& path)
{
    return std::any_of(path.begin(), path.end(), [](const fs::path& part) { return isHiddenName(part.native()); });
}

class Unpacker
{
public:
    Unpacker(const UnpackSink& sink, const UnpackLimits& limits, std::size_t packed) : m_sink(sink), m_limits(limits)
    {
        m_workLimit = std::max<std::uint64_t>(limits.always, packed * limits.ratio);
        m_keptLimit = std::min(m_workLimit, limits.kept);
    }

    /// `dumpName`: the file may be a dump by its name, if it is no archive.
    void open(std::string bytes, const fs::path& name, bool dumpName, bool isCut, int depth)
    {
        if (m_stopped)
            return;
        if (!beginsPacked(bytes)) {
            if (dumpName)
                give(std::move(bytes), name, isCut);
            return;
        }
        if (depth > m_limits.depth)
            return tell(ErrorKind::ArchiveTooLarge, "archives in archives, over " + std::to_string(m_limits.depth) + " deep", name);
        const ArchivePointer opened = openArchive(bytes);
        if (!opened)
            return;
        const int outer = std::exchange(m_depth, depth);
        walk(opened.get(), name, dumpName, depth);
        m_depth = outer;
    }

    bool hasGiven() const { return m_given; }
    bool hasTold() const { return m_told; }
    bool wasArchive() const { return m_wasArchive; }

private:
    void give(std::string bytes, const fs::path& name, bool isCut)
    {
        m_given = true;
        m_sink.file(std::move(bytes), name, isCut);
    }

    void tell(ErrorKind kind, std::string message, const fs::path& name)
    {
        m_told = true;
        m_sink.trouble({kind, std::move(message), name.string()});
    }

    void tellBroken(archive* opened, const fs::path& name)
    {
        const std::string text = textOf(opened);
        if (archive_read_has_encrypted_entries(opened) > 0)
            tell(ErrorKind::ArchiveEncrypted, {}, name);
        else if (isCutText(text))
            tell(ErrorKind::FileCut, text, name);
        else
            tell(ErrorKind::FileUnreadable, text, name);
    }

    void tellTooLarge(const std::string& what, const fs::path& name)
    {
        m_stopped = true;
        tell(ErrorKind::ArchiveTooLarge, what, name);
    }

    /// Whether it is too much with `next` bytes more; then that is told.
    bool isOver(archive* opened, la_int64_t next, const fs::path& name)
    {
        const auto done = std::uint64_t(std::max<la_int64_t>(archive_filter_bytes(opened, 0), 0));
        const std::uint64_t made = std::max(m_kept, m_work + done);
        const std::uint64_t due = made + std::uint64_t(std::max<la_int64_t>(next, 0));
        if (m_kept > m_keptLimit || due > m_workLimit)
            tellTooLarge("over " + std::to_string(std::min(m_keptLimit, m_workLimit) >> 20) + " MiB unpacked", name);
        else if (made > m_limits.always && made > m_read * m_limits.ratio)
            tellTooLarge("over " + std::to_string(m_limits.ratio) + " times its size unpacked", name);
        return m_stopped;
    }

    /// How far the file itself has been read. Within a zip one goes to and fro: there only the data of an entry counts.
    void noteRead(archive* opened, bool counts)
    {
        if (m_depth > 0)
            return; // that file is in memory, and was counted
        const auto place = std::uint64_t(std::max<la_int64_t>(archive_filter_bytes(opened, -1), 0));
        if (counts && place > m_place)
            m_read += place - m_place;
        m_place = place;
    }

    void walk(archive* opened, const fs::path& name, bool dumpName, int depth)
    {
        archive_entry* entry = nullptr;
        for (std::size_t count = 0; !m_stopped; ++count) {
            const int state = archive_read_next_header(opened, &entry);
            if (state == ARCHIVE_EOF)
                break;
            if (state < ARCHIVE_WARN) {
                if (dumpName || m_wasArchive)
                    tellBroken(opened, name);
                break;
            }
            noteRead(opened, archive_format(opened) != ARCHIVE_FORMAT_ZIP);
            if (isRaw(opened)) {
                if (dumpName)
                    takeRaw(opened, entry, name, depth);
                break;
            }
            m_wasArchive = true;
            if (++m_entries > m_limits.entries) {
                m_stopped = true;
                tell(ErrorKind::ArchiveTooLarge, "over " + std::to_string(m_limits.entries) + " files", name);
            } else {
                takeNamed(opened, entry, name, depth);
            }
        }
        m_work += std::uint64_t(std::max<la_int64_t>(archive_filter_bytes(opened, 0), 0));
    }

    /// One packed file. Where nothing was taken off, the first bytes promised what is not there.
    void takeRaw(archive* opened, archive_entry* entry, const fs::path& name, int depth)
    {
        if (archive_filter_code(opened, 0) == ARCHIVE_FILTER_NONE)
            tell(ErrorKind::FileUnreadable, "damaged at its beginning", name);
        else
            takeEntry(opened, entry, name, true, depth);
    }

    void takeNamed(archive* opened, archive_entry* entry, const fs::path& outer, int depth)
    {
        const std::string name = nameOf(entry);
        const bool hasSize = archive_entry_size_is_set(entry) && archive_entry_sparse_count(entry) == 0;
        if (archive_format(opened) != ARCHIVE_FORMAT_ZIP && isOver(opened, hasSize ? archive_entry_size(entry) : 0, outer))
            return;
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry))
            return;
        if (name.size() > m_limits.name)
            return tell(ErrorKind::ArchiveTooLarge, "a name of " + std::to_string(name.size()) + " bytes", outer);
        const fs::path inner(name);
        if (!isHidden(inner))
            takeEntry(opened, entry, outer / inner.relative_path(), isDumpName(inner), depth);
    }

    /// The entry as a whole when it may be a dump or an archive.
    void takeEntry(archive* opened, archive_entry* entry, const fs::path& name, bool dumpName, int depth)
    {
        if (archive_entry_is_data_encrypted(entry)) {
            if (dumpName)
                tell(ErrorKind::ArchiveEncrypted, {}, name);
            return;
        }
        std::string bytes;
        bool isCut = false;
        const bool goesOn = readData(opened, bytes, packedHead, isCut, name);
        if (!dumpName && !beginsPacked(bytes))
            return;
        if (goesOn)
            readData(opened, bytes, m_limits.entry, isCut, name);
        if (m_stopped)
            return;
        if (bytes.size() >= m_limits.entry) {
            isCut = true;
            tell(ErrorKind::ArchiveTooLarge, "over " + std::to_string(m_limits.entry >> 20) + " MiB in one file", name);
        }
        open(std::move(bytes), name, dumpName, isCut, depth + 1);
    }

    /// Reads on until `bytes` are at least `most`, or the entry ends; false when it could not be read on. By blocks: of what
    /// archive_read_data() has read before an error nothing is left.
    bool readData(archive* opened, std::string& bytes, std::uint64_t most, bool& isCut, const fs::path& name)
    {
        while (bytes.size() < most) {
            const void* block = nullptr;
            std::size_t size = 0;
            la_int64_t offset = 0;
            const int state = archive_read_data_block(opened, &block, &size, &offset);
            if (state == ARCHIVE_EOF)
                return true;
            if (state < ARCHIVE_OK) {
                isCut = true;
                tellBroken(opened, name);
                return false;
            }
            append(bytes, std::string_view(static_cast<const char*>(block), size), std::uint64_t(std::max<la_int64_t>(offset, 0)));
            noteRead(opened, true);
            if (isOver(opened, 0, name))
                return false;
        }
        return true;
    }

    /// A sparse file has holes between its blocks.
    void append(std::string& bytes, std::string_view block, std::uint64_t offset)
    {
        const std::size_t had = bytes.size();
        const std::uint64_t most = std::min(m_limits.entry, had + m_keptLimit + 1);
        if (offset > had)
            bytes.resize(std::min(offset, most));
        bytes.append(block.substr(0, most - std::min<std::uint64_t>(most, bytes.size())));
        m_kept += bytes.size() - had;
    }

    const UnpackSink& m_sink;
    const UnpackLimits& m_limits;
    std::uint64_t m_workLimit = 0; ///< bytes that are unpacked, those of files that are passed over too
    std::uint64_t m_keptLimit = 0;
    std::uint64_t m_work = 0;
    std::uint64_t m_kept = 0;
    std::uint64_t m_read = 0;  ///< of the file itself
    std::uint64_t m_place = 0; ///< in it
    int m_depth = 0;
    std::size_t m_entries = 0;
    bool m_stopped = false;
    bool m_given = false;
    bool m_told = false;
    bool m_wasArchive = false;
};

} // namespace

bool beginsPacked(std::string_view bytes)
{
    using namespace std::string_view_literals;
    constexpr std::array marks{"\x1F\x8B"sv, "\xFD"
                                             "7zXZ\0"sv,
                               "\x28\xB5\x2F\xFD"sv, "BZh"sv, "PK\x03\x04"sv, "PK\x05\x06"sv, "PK\x07\x08"sv};
    const auto begins = [&](std::string_view mark) { return bytes.starts_with(mark); };
    return std::any_of(marks.begin(), marks.end(), begins) || (bytes.size() >= packedHead && bytes.substr(257, 5) == "ustar");
}

bool isHiddenName(std::string_view name)
{
    return name.starts_with('.') && name != "." && name != "..";
}

bool isDumpName(const fs::path& path)
{
    constexpr std::array<std::string_view, 4> packings{".gz", ".xz", ".zst", ".bz2"};
    const bool packed = std::find(packings.begin(), packings.end(), path.extension().native()) != packings.end();
    const std::string extension = (packed ? path.stem() : path).extension().string();
    return extension == ".json" || extension == ".yaml" || extension == ".yml";
}

void unpack(std::string bytes, const UnpackSink& sink, bool onlyArchives, const UnpackLimits& limits)
{
    Unpacker unpacker(sink, limits, bytes.size());
    unpacker.open(std::move(bytes), {}, !onlyArchives, false, 0);
    if (unpacker.wasArchive() && !onlyArchives && !unpacker.hasGiven() && !unpacker.hasTold())
        sink.trouble({ErrorKind::NoFilesInArchive, {}, {}});
}

} // namespace hopscope::source
