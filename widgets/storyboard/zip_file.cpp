#include "widgets/storyboard/zip_file.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace hopscope::storyboard {

namespace {

struct WriterEnd
{
    void operator()(archive* writer) const { archive_write_free(writer); }
};
struct EntryEnd
{
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

la_ssize_t append(archive*, void* bytes, const void* part, std::size_t size)
{
    static_cast<QByteArray*>(bytes)->append(static_cast<const char*>(part), qsizetype(size));
    return la_ssize_t(size);
}

bool put(archive* writer, const ZippedFile& file)
{
    const std::unique_ptr<archive_entry, EntryEnd> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), file.path.constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), file.bytes.size());
    return archive_write_header(writer, entry.get()) == ARCHIVE_OK && archive_write_data(writer, file.bytes.constData(), std::size_t(file.bytes.size())) == file.bytes.size();
}

} // namespace

Result<QByteArray> zipped(const std::vector<ZippedFile>& files)
{
    QByteArray bytes;
    const std::unique_ptr<archive, WriterEnd> writer(archive_write_new());
    const auto failed = [&] { return Error{ErrorKind::WriteFailed, archive_error_string(writer.get()) ? archive_error_string(writer.get()) : "libarchive", "zip"}; };
    if (archive_write_set_format_zip(writer.get()) != ARCHIVE_OK || archive_write_set_bytes_in_last_block(writer.get(), 1) != ARCHIVE_OK ||
        archive_write_open(writer.get(), &bytes, nullptr, append, nullptr) != ARCHIVE_OK)
        return failed();
    for (const ZippedFile& file : files)
        if (!put(writer.get(), file))
            return failed();
    if (archive_write_close(writer.get()) != ARCHIVE_OK)
        return failed();
    return bytes;
}

} // namespace hopscope::storyboard
