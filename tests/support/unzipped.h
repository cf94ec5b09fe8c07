// What is in a ZIP archive, by libarchive's reader.
#pragma once

#include <QByteArray>
#include <QMap>

#include <archive.h>
#include <archive_entry.h>

namespace hopscope::support {

/// Contents by path; empty where it is no archive.
inline QMap<QByteArray, QByteArray> unzipped(const QByteArray& bytes)
{
    QMap<QByteArray, QByteArray> files;
    archive* reader = archive_read_new();
    archive_read_support_format_zip(reader);
    if (archive_read_open_memory(reader, bytes.constData(), std::size_t(bytes.size())) == ARCHIVE_OK) {
        archive_entry* entry = nullptr;
        while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
            QByteArray content;
            char part[8192];
            for (la_ssize_t size = 0; (size = archive_read_data(reader, part, sizeof part)) > 0;)
                content.append(part, qsizetype(size));
            files[archive_entry_pathname(entry)] = content;
        }
    }
    archive_read_free(reader);
    return files;
}

} // namespace hopscope::support
