#include "app/picture_bytes.h"

namespace hopscope::app {

QByteArray LazyData::document()
{
    std::call_once(m_once, [this] {
        const PictureData data = m_make();
        m_document = QByteArray::fromStdString(data.document);
        m_isTooLarge = data.isTooLarge;
    });
    return m_document;
}

Result<QByteArray> KeptBytes::get(const std::string& fileName, const storyboard::Progress& progress)
{
    const std::scoped_lock lock(m_mutex);
    if (m_bytes)
        return *m_bytes;
    auto bytes = m_make(fileName, progress);
    if (progress && !progress(0, 0)) // what was made is a part
        return Error{ErrorKind::WriteFailed, "stopped", fileName};
    if (bytes)
        m_bytes = *bytes;
    return bytes;
}

} // namespace hopscope::app
