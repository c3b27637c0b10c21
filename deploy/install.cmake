# SPDX-License-Identifier: Apache-2.0
# `cmake --install build --prefix DIR`: the build tree without what only builds and tests need. Each program looks for the
# rest beside itself, so an install may stand anywhere and be moved. Two parts, of which a computer may have one:
#   staff    vitrinectl, the exhibit kinds as it needs them (kinds/), schemas for editors, the book
#   screen   vitrined, the shell, its modules and those of the kinds (exhibits/), the dashboard
# deploy/package makes Debian packages of it.
set(home lib/vitrine)

function(vitrine_install_programs part)
    install(TARGETS ${ARGN} RUNTIME DESTINATION ${home}/bin COMPONENT ${part})
endfunction()
# In the folder that everybody has in PATH stands a link; programs follow it to their own place.
function(vitrine_install_link part program)
    install(CODE "
        set(folder \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/bin\")
        file(MAKE_DIRECTORY \"\${folder}\")
        file(CREATE_LINK ../${home}/bin/${program} \"\${folder}/${program}\" SYMBOLIC)" COMPONENT ${part})
endfunction()

vitrine_install_programs(staff vitrinectl)
vitrine_install_link(staff vitrinectl)
vitrine_install_programs(screen vitrined)
vitrine_install_link(screen vitrined)
foreach(program vitrine-check vitrine-look vitrine-strip) # the check's own, for staff and screens
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${home}/bin COMPONENT staff)
        install(TARGETS ${program} RUNTIME DESTINATION ${home}/bin COMPONENT screen)
    endif()
endforeach()
install(PROGRAMS deploy/install deploy/display DESTINATION ${home}/deploy COMPONENT screen)
install(CODE "
    set(folder \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/sbin\")
    file(MAKE_DIRECTORY \"\${folder}\")
    file(CREATE_LINK ../${home}/deploy/install \"\${folder}/vitrine-install\" SYMBOLIC)" COMPONENT screen)
foreach(language "" de/)
    install(FILES deploy/man/${language}vitrinectl.1 DESTINATION share/man/${language}man1 COMPONENT staff)
    install(FILES deploy/man/${language}vitrine-shell.1 DESTINATION share/man/${language}man1 COMPONENT screen)
    install(FILES deploy/man/${language}vitrined.8 deploy/man/${language}vitrine-install.8
        DESTINATION share/man/${language}man8 COMPONENT screen)
endforeach()
foreach(program vitrinectl vitrined)
    set(part screen)
    if(program STREQUAL vitrinectl)
        set(part staff)
    endif()
    install(FILES deploy/man/completion.bash DESTINATION share/bash-completion/completions RENAME ${program} COMPONENT ${part})
endforeach()
install(DIRECTORY kiosk/dashboard/web/ DESTINATION ${home}/dashboard COMPONENT screen)
install(DIRECTORY config/schema DESTINATION share/vitrine COMPONENT staff)
install(FILES content/README.md DESTINATION share/doc/vitrine/content COMPONENT staff)
install(DIRECTORY content/book content/reference DESTINATION share/doc/vitrine/content COMPONENT staff
    PATTERN make EXCLUDE)

if(VITRINE_SHELL)
    vitrine_install_programs(screen vitrine-shell)
    vitrine_install_link(screen vitrine-shell)
    install(DIRECTORY ${PROJECT_BINARY_DIR}/modules DESTINATION ${home} COMPONENT screen)
    get_property(exhibits GLOBAL PROPERTY VITRINE_EXHIBITS)
    foreach(target IN LISTS exhibits)
        string(REPLACE "exhibit_" "" kind ${target})
        set(made ${PROJECT_BINARY_DIR}/exhibits/${kind})
        set(from exhibits/${kind})
        # Two folders: the staff check packs of kinds that they have no decoders for, a screen takes only what it can show.
        install(FILES ${from}/exhibit.yaml ${from}/settings.json DESTINATION ${home}/exhibits/${kind} COMPONENT screen)
        install(DIRECTORY ${made}/qml ${made}/i18n DESTINATION ${home}/exhibits/${kind} COMPONENT screen)
        install(FILES ${from}/exhibit.yaml ${from}/settings.json DESTINATION ${home}/kinds/${kind} COMPONENT staff)
        install(DIRECTORY ${made}/import DESTINATION ${home}/kinds/${kind} COMPONENT staff
            USE_SOURCE_PERMISSIONS OPTIONAL)
        install(DIRECTORY ${from}/sample DESTINATION ${home}/kinds/${kind} COMPONENT staff OPTIONAL)
        install(FILES ${from}/README.md ${from}/picture.jpg DESTINATION share/doc/vitrine/exhibits/${kind}
            COMPONENT staff OPTIONAL)
        install(FILES ${from}/sample/pack.yaml DESTINATION share/doc/vitrine/exhibits/${kind}/sample
            COMPONENT staff OPTIONAL)
    endforeach()
endif()

# The units stand where systemd looks, below the prefix; deploy/systemd says what each may do.
foreach(unit vitrined vitrine-shell vitrine-display)
    install(FILES deploy/systemd/${unit}.service DESTINATION lib/systemd/system COMPONENT screen)
endforeach()
install(FILES deploy/systemd/vitrine.rules DESTINATION share/polkit-1/rules.d RENAME 50-vitrine.rules COMPONENT screen)
