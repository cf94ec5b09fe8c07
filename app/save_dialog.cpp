#include "app/save_dialog.h"

#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace hopscope::app {

std::optional<ChosenFile> askForFile(QWidget* parent, const QString& title, const QVector<FileForm>& forms, const QString& suggested)
{
    QStringList filters;
    for (const FileForm& form : forms)
        filters << form.filter;
    QFileDialog dialog(parent, title, suggested, filters.join(QStringLiteral(";;")));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(forms.constFirst().suffix);
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&](const QString& filter) { dialog.setDefaultSuffix(forms.at(int(filters.indexOf(filter))).suffix); });
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    const QString path = dialog.selectedFiles().constFirst();
    const QString suffix = QFileInfo(path).suffix();
    const auto named = std::find_if(forms.begin(), forms.end(), [&](const FileForm& form) { return form.suffix.compare(suffix, Qt::CaseInsensitive) == 0; });
    return ChosenFile{path, named != forms.end() ? int(named - forms.begin()) : int(filters.indexOf(dialog.selectedNameFilter()))};
}

} // namespace hopscope::app
